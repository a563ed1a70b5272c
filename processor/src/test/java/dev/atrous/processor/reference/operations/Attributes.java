package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.Map;

/** The attributes of one annotation with blocks' values put in; reads them with their defaults. */
public record Attributes(Map<String, Object> values) {

  /** An enum constant such as {@code Padding.SAME}, by its type and name. */
  public record Constant(String type, String name) {}

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public int number(String name, int otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : (Integer) value;
  }

  public boolean flag(String name, boolean otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : (Boolean) value;
  }

  public double real(String name, double otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : ((Number) value).doubleValue();
  }

  public String constant(String name, String otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : ((Constant) value).name();
  }

  /** A list of whole numbers; one number counts as a list of one. */
  public List<Integer> numbers(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof Integer one
        ? List.of(one)
        : ((List<?>) value).stream().map(Integer.class::cast).toList();
  }

  /** A list of real numbers; one number counts as a list of one. */
  public List<Double> reals(String name, double otherwise) {
    Object value = values.get(name);
    if (value == null) {
      return List.of(otherwise);
    }
    return value instanceof Number one
        ? List.of(one.doubleValue())
        : ((List<?>) value).stream().map(element -> ((Number) element).doubleValue()).toList();
  }

  Pair pair(String name, int otherwise) {
    return has(name) ? Pair.of(numbers(name)) : new Pair(otherwise, otherwise);
  }
}
