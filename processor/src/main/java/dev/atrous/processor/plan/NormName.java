package dev.atrous.processor.plan;

import dev.atrous.processor.shape.ChannelAffine;
import java.math.BigDecimal;

/** What tells apart classes that differ in the factors and addends of their channels alone. */
final class NormName {

  private NormName() {}

  /** As a part of a class's name: {@code Norm}, {@code Scale}. */
  static String of(ChannelAffine affine) {
    return affine.overVariance().isPresent() ? "Norm" : affine.shifts() ? "ScaleBias" : "Scale";
  }

  /** What tells it from one of another epsilon: {@code Epsilon0_001}; empty if it has none. */
  static String epsilon(ChannelAffine affine) {
    return affine.overVariance().isPresent() ? of(affine.overVariance().getAsDouble()) : "";
  }

  /** As a part of a class's name: {@code Epsilon0_001}. */
  static String of(double epsilon) {
    return "Epsilon" + digits(epsilon);
  }

  /** A number of at least 0 as a part of a class's name: {@code 0_001}. */
  static String digits(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', '_');
  }
}
