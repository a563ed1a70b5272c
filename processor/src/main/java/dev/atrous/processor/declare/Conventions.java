package dev.atrous.processor.declare;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code padding} and the {@code epsilon} that a network or a block gives once, for all layers
 * that say nothing, by the attributes' names.
 */
public record Conventions(Map<String, Value> values) {

  public static final String PADDING = "padding";
  public static final String EPSILON = "epsilon";

  static final Conventions NONE = new Conventions(Map.of());

  public Conventions {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** What {@code @Network} or {@code @Block} says, as far as the user wrote it. */
  static Conventions written(Attributes annotation) {
    Map<String, Value> values = new TreeMap<>();
    for (String name : List.of(PADDING, EPSILON)) {
      annotation.written(name).ifPresent(value -> values.put(name, value));
    }
    return new Conventions(values);
  }

  public Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** These, and what only those farther away say. */
  Conventions orElse(Conventions farther) {
    Map<String, Value> all = new TreeMap<>(farther.values);
    all.putAll(values);
    return new Conventions(all);
  }

  /** These without what the other ones say themselves. */
  public Conventions without(Conventions others) {
    Map<String, Value> rest = new TreeMap<>(values);
    rest.keySet().removeAll(others.values.keySet());
    return new Conventions(rest);
  }
}
