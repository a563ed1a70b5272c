package dev.atrous.processor.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Names for the local variables of a method, which hide no field and none of its parameters.
 * JavaPoet's {@code NameAllocator} would be told all fields anew for each method: 25 million names
 * for 5,000 layers.
 */
final class LocalNames {

  private final Set<String> fields;
  private final Set<String> given;

  /**
   * Names for one method.
   *
   * @param fields what the method uses of its class; shared by all methods of a network
   */
  LocalNames(Set<String> fields, Collection<String> parameters) {
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
