package dev.atrous.runtime.loops.plain;

/** The sum that plain and vector loops form in the same order. Public for the vector loops. */
public final class OrderedSum {

  private OrderedSum() {}

  /**
   * A sum in one order, whatever computes its terms: of every fourth term first, so that additions
   * do not wait for each other.
   */
  public static double of(float[] terms, int from, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int at = from;
    for (; at + 4 <= from + count; at += 4) {
      sum0 += terms[at];
      sum1 += terms[at + 1];
      sum2 += terms[at + 2];
      sum3 += terms[at + 3];
    }
    for (; at < from + count; at++) {
      sum0 += terms[at];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
