package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.atrous.processor.plan.Epilogue;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and constants as source text. */
final class Literals {

  private static final int GROUPED = 10_000;

  private Literals() {}

  /** {@code name * factor}, shortened where the factor is 0 or 1. */
  static String times(String name, long factor) {
    return factor == 0 ? "0" : factor == 1 ? name : name + " * " + integer(factor);
  }

  /** {@code base + name * factor}. */
  static String plusTimes(String base, String name, long factor) {
    return factor == 0 ? base : base + " + " + times(name, factor);
  }

  /** {@code base + number}, or {@code base - number}. */
  static String plus(String base, long number) {
    if (number == 0) {
      return base;
    }
    return number > 0 ? base + " + " + integer(number) : base + " - " + integer(-number);
  }

  /**
   * A whole number, from five digits on in groups of three. Positions far outside an array may
   * exceed an int: their sums wrap around to the right place, as two's complement does.
   */
  static String integer(long number) {
    int whole = (int) number;
    return Math.abs((long) whole) < GROUPED
        ? String.valueOf(whole)
        : String.format(Locale.ROOT, "%,d", whole).replace(',', '_');
  }

  static String real(float number) {
    if (Float.isInfinite(number)) {
      return number > 0 ? "1f / 0" : "-1f / 0";
    }
    return number + "f";
  }

  /** The runtime's constant for an activation, or its method for one that has numbers. */
  static CodeBlock activation(Epilogue epilogue) {
    if (epilogue.numbers().isEmpty()) {
      return CodeBlock.of("$T.$L", Types.ACTIVATION, epilogue.kind().name());
    }
    String name = epilogue.className();
    return CodeBlock.of(
        "$T.$L($L)",
        Types.ACTIVATION,
        Character.toLowerCase(name.charAt(0)) + name.substring(1),
        epilogue.numbers().stream().map(Literals::real).collect(Collectors.joining(", ")));
  }
}
