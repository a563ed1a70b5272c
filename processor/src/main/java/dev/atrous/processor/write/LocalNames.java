package dev.atrous.processor.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the local variables of a method, which hide no field and none of its parameters. */
final class LocalNames {

  private final Set<String> fields;
  private final Set<String> given;

  /**
   * Names for one method.
   *
   * @param fields what the method uses of its class; shared by all methods of a network
   */
  LocalNames(Set<String> fields, List<String> parameters) {
    this.fields = fields;
    this.given = new HashSet<>(parameters);
  }

  /** The name itself, or one that begins with it. */
  String of(String name) {
    String free = name;
    while (fields.contains(free) || !given.add(free)) {
      free += "_";
    }
    return free;
  }
}
