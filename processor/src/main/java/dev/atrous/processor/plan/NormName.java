package dev.atrous.processor.plan;

import java.math.BigDecimal;

/** What tells apart classes that differ in the epsilon of their batch normalisation alone. */
final class NormName {

  private NormName() {}

  /** As a part of a class's name: {@code Epsilon0_001}. */
  static String of(double epsilon) {
    String digits = BigDecimal.valueOf(epsilon).stripTrailingZeros().toPlainString();
    return "Epsilon" + digits.replace('.', '_');
  }
}
