package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.List;

/**
 * One value of an annotation.
 *
 * @param raw Integer, Float, Double, Boolean, String, {@link Constant} or, for an array, a list of
 *     values
 * @param written whether the user wrote it, or it is the attribute's default
 * @param place where it was written; for a default, the annotation
 */
public record Value(Object raw, boolean written, Place place) {

  public boolean isArray() {
    return raw instanceof List;
  }

  /** The elements of an array; any other value is its own only element. */
  public List<Value> elements() {
    return raw instanceof List<?> list
        ? list.stream().map(Value.class::cast).toList()
        : List.of(this);
  }

  /** The same value, for problems that arise where {@code layer} says. */
  public Value insideOf(Place layer) {
    Object placed =
        isArray() ? elements().stream().map(element -> element.insideOf(layer)).toList() : raw;
    return new Value(placed, written, place.insideOf(layer));
  }

  /** Whether it is a single value of the other's kind: a constant of its enum, or a number. */
  boolean isLike(Value other) {
    return raw instanceof Constant one && other.raw instanceof Constant another
        ? one.type().equals(another.type())
        : isFractional() && other.isFractional();
  }

  private boolean isFractional() {
    return raw instanceof Float || raw instanceof Double;
  }

  /** What kind of value this is, in the words of the language. */
  public String type() {
    if (isArray()) {
      return "an array";
    }
    if (raw instanceof Constant constant) {
      return "a constant of " + constant.type();
    }
    return raw instanceof Integer
        ? "a whole number"
        : raw instanceof Boolean ? "true or false" : raw instanceof String ? "a name" : "a number";
  }

  @Override
  public String toString() {
    if (!isArray()) {
      return String.valueOf(raw);
    }
    List<Value> elements = elements();
    return elements.size() == 1
        ? elements.get(0).toString()
        : "{" + String.join(", ", elements.stream().map(Value::toString).toList()) + "}";
  }
}
