package dev.atrous.processor.plan.scope;

import java.util.Collection;

/** What the names of all weights of a scope begin with, so that its class can be told the rest. */
final class WeightPath {

  private WeightPath() {}

  /** The longest beginning that ends where a part of each name does: {@code body.0}. */
  static String common(Collection<String> names) {
    String common = null;
    for (String name : names) {
      common = common == null ? name : shared(common, name);
    }
    return common == null ? "" : common;
  }

  private static String shared(String one, String other) {
    int end = 0;
    int length = Math.min(one.length(), other.length());
    int at = 0;
    while (at < length && one.charAt(at) == other.charAt(at)) {
      at++;
      if (ends(one, at) && ends(other, at)) {
        end = at;
      }
    }
    return one.substring(0, end);
  }

  private static boolean ends(String name, int at) {
    return at == name.length() || name.charAt(at) == '.';
  }

  /** What is left of a name behind the common beginning: {@code .depthwise}. */
  static String behind(String common, String name) {
    return name.substring(common.length());
  }
}
