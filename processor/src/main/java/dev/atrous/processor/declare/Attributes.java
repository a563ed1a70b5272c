package dev.atrous.processor.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The values of one annotation by attribute, defaults included, in the annotation's order.
 *
 * @param withoutDefault attributes that Java makes a user write even where {@code @Bind} gives the
 *     value
 * @param required those marked {@code @Required}, whose default is never taken
 */
public record Attributes(
    Map<String, Value> values, Set<String> withoutDefault, Set<String> required) {

  public Attributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    withoutDefault = Set.copyOf(withoutDefault);
    required = Collections.unmodifiableSet(new TreeSet<>(required));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Value get(String name) {
    return values.get(name);
  }

  /** The value if the user wrote it. */
  public Optional<Value> written(String name) {
    return Optional.ofNullable(values.get(name)).filter(Value::written);
  }

  /** Gives an action each attribute that the user wrote. */
  public void forEachWritten(BiConsumer<String, Value> action) {
    values.forEach(
        (name, value) -> {
          if (value.written()) {
            action.accept(name, value);
          }
        });
  }

  /**
   * Whether the user left it open what a network or a block gives once: there is an attribute of
   * that name and kind, without a value, and no padding in numbers.
   */
  public boolean leavesOpen(String name, Value given) {
    return has(name)
        && !isWritten(name)
        && get(name).isLike(given)
        && !(name.equals(Conventions.PADDING) && isWritten("pad"));
  }

  /** The required attributes that nothing gives, in the order of the alphabet. */
  public List<String> missing() {
    return required.stream().filter(name -> !isWritten(name)).toList();
  }

  public boolean isWritten(String name) {
    return written(name).isPresent();
  }

  public int integer(String name) {
    return (Integer) values.get(name).raw();
  }

  public double number(String name) {
    return ((Number) values.get(name).raw()).doubleValue();
  }

  public boolean flag(String name) {
    return (Boolean) values.get(name).raw();
  }

  public String text(String name) {
    return values.get(name).raw().toString();
  }

  public List<Integer> integers(String name) {
    return values.get(name).elements().stream().map(value -> (Integer) value.raw()).toList();
  }

  public List<Double> numbers(String name) {
    return values.get(name).elements().stream()
        .map(value -> ((Number) value.raw()).doubleValue())
        .toList();
  }

  public List<Float> floats(String name) {
    return values.get(name).elements().stream()
        .map(value -> ((Number) value.raw()).floatValue())
        .toList();
  }

  /** These attributes with one of them replaced. */
  public Attributes with(String name, Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Attributes(changed, withoutDefault, required);
  }
}
