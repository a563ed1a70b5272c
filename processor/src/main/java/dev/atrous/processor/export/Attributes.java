package dev.atrous.processor.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Attributes of nodes as text, whose look tells their type. */
final class Attributes {

  private Attributes() {}

  static String number(String name, long number) {
    return name + "=" + number;
  }

  static String number(String name, float number) {
    return name + "=" + text(number);
  }

  static String word(String name, String word) {
    return name + "='" + word + "'";
  }

  static String numbers(String name, long... numbers) {
    return name + "=[" + list(numbers) + "]";
  }

  /** A tensor of floats. */
  static String tensor(String name, List<Float> numbers, long... shape) {
    String values = numbers.stream().map(Attributes::text).collect(Collectors.joining(","));
    return name + "=[" + list(shape) + "]{" + values + "}";
  }

  private static String list(long... numbers) {
    return LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  private static String text(float number) {
    return number + "f";
  }
}
