package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.math.BigInteger;
import java.util.Locale;

/** Every map and every tensor of weights fits into a Java array. */
final class SizeLimit {

  /** Some virtual machines refuse the last few elements of the largest possible array. */
  static final long LARGEST = Integer.MAX_VALUE - 64L;

  private SizeLimit() {}

  static void check(Use use, Problems problems) {
    BigInteger output = use.operation().size(use.inputs()).elements();
    BigInteger weights = use.operation().largestTensor(use.inputs());
    if (isTooLarge(output)) {
      report(use, String.format(Locale.ROOT, "an output of %,d numbers", output), problems);
    } else if (isTooLarge(weights)) {
      report(use, String.format(Locale.ROOT, "%,d weights", weights), problems);
    }
  }

  static boolean isTooLarge(BigInteger number) {
    return number.compareTo(BigInteger.valueOf(LARGEST)) > 0;
  }

  private static void report(Use use, String what, Problems problems) {
    problems.add(Problem.TOO_LARGE, use.declaration().place(), use.layer(), what, use.trace());
  }
}
