package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.TransposedConv;
import dev.atrous.processor.shape.Window;

/**
 * Warns of a transposed convolution whose outputs are sums of different numbers of taps (Odena et
 * al. 2016, "Deconvolution and checkerboard artifacts").
 */
record Checkerboard(TransposedConv conv) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    Window window = conv.window();
    Size kernel = window.kernel();
    Size stride = window.stride();
    if (!isEven(kernel.height(), stride.height(), window.rate().height())) {
      report(use, kernel.height(), stride.height(), window.rate().height(), problems);
    } else if (!isEven(kernel.width(), stride.width(), window.rate().width())) {
      report(use, kernel.width(), stride.width(), window.rate().width(), problems);
    }
  }

  private static boolean isEven(int kernel, int stride, int rate) {
    return least(kernel, stride, rate) == most(kernel, stride, rate);
  }

  private static void report(Use use, int kernel, int stride, int rate, Problems problems) {
    boolean kernelIsWrong = residues(stride, rate) == stride;
    long larger = ((long) kernel + stride - 1) / stride * stride;
    problems.add(
        Problem.CHECKERBOARD,
        use.place("kernel"),
        use.layer(),
        kernel,
        stride,
        Words.count(most(kernel, stride, rate), "tap"),
        Words.count(least(kernel, stride, rate), "tap"),
        kernelIsWrong ? "kernel = " + larger : "a rate that shares no factor with the stride");
  }

  /** Taps that meet at an output, of those whose places differ by strides: at the most. */
  private static long most(int kernel, int stride, int rate) {
    long residues = residues(stride, rate);
    return (kernel + residues - 1) / residues;
  }

  private static long least(int kernel, int stride, int rate) {
    long residues = residues(stride, rate);
    return residues < stride ? 0 : kernel / residues;
  }

  /** How many of the places between two strides taps can fall on. */
  private static long residues(int stride, int rate) {
    int common =
        java.math.BigInteger.valueOf(stride).gcd(java.math.BigInteger.valueOf(rate)).intValue();
    return stride / common;
  }
}
