package dev.atrous.processor.write;

import dev.atrous.processor.plan.Callee;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends of names for classes that would else have the same one: what differs between them. */
final class NameEnds {

  private NameEnds() {}

  /** For each of some callees, the end of its name: as little as tells as many apart as can be. */
  static Map<Callee, String> of(List<Callee> callees) {
    Map<Callee, String> ends = new HashMap<>();
    for (Callee callee : callees) {
      ends.put(callee, "");
    }
    List<List<String>> told = callees.stream().map(Callee::distinctions).toList();
    int most = told.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
    for (int at = 0; at < most && different(callees, ends) < callees.size(); at++) {
      Map<Callee, String> longer = new HashMap<>();
      for (int index = 0; index < callees.size(); index++) {
        List<String> all = told.get(index);
        String end = at < all.size() ? all.get(at) : "";
        longer.put(callees.get(index), ends.get(callees.get(index)) + end);
      }
      if (different(callees, longer) > different(callees, ends)) {
        ends = longer;
      }
    }
    return ends;
  }

  private static long different(List<Callee> callees, Map<Callee, String> ends) {
    return callees.stream().map(ends::get).distinct().count();
  }
}
