package dev.atrous.runtime.loops;

import java.util.stream.IntStream;

/**
 * Which positions of the input each position of a resized axis is made of, and how much of each:
 * {@code output = Σ weights[tap][output] · input[places[tap][output]]}. Positions that count
 * nothing are left out, and each stands once, so that a position read exactly is one tap of weight
 * 1.
 *
 * @param places ascending for each output
 * @param weights 0 from the tap on from which an output has no more
 */
public record ResizeTaps(int[][] places, float[][] weights) {

  /** The taps of all positions. */
  public static ResizeTaps of(ResizeAxis axis) {
    return of(axis, 0, axis.outputs());
  }

  /** The taps of the positions from one to the one before another. */
  private static ResizeTaps of(ResizeAxis axis, int from, int to) {
    int reach = axis.rule().reach();
    ResizeTaps taps = new ResizeTaps(new int[reach][to - from], new float[reach][to - from]);
    double[] around = new double[reach];
    for (int output = from; output < to; output++) {
      double total = around(axis, output, around);
      long first = axis.first(output);
      double weight = 0;
      int count = 0;
      for (int tap = 0; tap < reach; tap++) {
        int place = inside(first + tap, axis.inputs());
        weight += around[tap];
        boolean ends = tap + 1 == reach || inside(first + tap + 1, axis.inputs()) != place;
        if (ends && weight != 0) {
          taps.places[count][output - from] = place;
          taps.weights[count++][output - from] = (float) (weight / total);
        }
        weight = ends ? 0 : weight;
      }
    }
    return taps;
  }

  /** The weights of the positions around a place, beyond the edges as well; returns their sum. */
  private static double around(ResizeAxis axis, int output, double[] weights) {
    ResizeRule rule = axis.rule();
    long first = axis.first(output);
    double place = axis.place(output);
    double sum = 0;
    for (int tap = 0; tap < weights.length; tap++) {
      long at = first + tap;
      boolean counts = !rule.excludesOutside() || at >= 0 && at < axis.inputs();
      weights[tap] = counts ? rule.weight(Math.abs(at - place)) : 0;
      sum += weights[tap];
    }
    return rule.excludesOutside() ? sum : 1;
  }

  private static int inside(long place, int inputs) {
    return (int) Math.max(0, Math.min(place, inputs - 1));
  }

  /** The positions of the input that one position is made of. */
  public static int[] places(ResizeAxis axis, int output) {
    ResizeTaps taps = of(axis, output, output + 1);
    return IntStream.range(0, taps.count(0)).map(tap -> taps.places[tap][0]).toArray();
  }

  /** How many taps an output has. */
  public int count(int output) {
    int count = 1;
    while (count < weights.length && weights[count][output] != 0) {
      count++;
    }
    return count;
  }

  /** Whether every position is another one as it is. */
  public boolean copies() {
    return IntStream.range(0, places[0].length).allMatch(output -> count(output) == 1);
  }
}
