package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A step for tests: each row of the output is computed from three rows of the input, so that rows
 * which an earlier step has not finished give wrong numbers. Keeps who computed it, and in what
 * bands.
 */
class Blur extends Step {

  final Queue<Integer> bandLengths = new ConcurrentLinkedQueue<>();
  final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final int rows;
  private final int width;

  Blur(int rows, int bandRows, int width) {
    super(rows, bandRows);
    this.rows = rows;
    this.width = width;
  }

  @Override
  protected void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    bandLengths.add(endRow - firstRow);
    threads.add(Thread.currentThread());
    float[] sum = scratch.floats(0, width);
    for (int row = firstRow; row < endRow; row++) {
      int above = xAt + Math.max(row - 1, 0) * width;
      int below = xAt + Math.min(row + 1, rows - 1) * width;
      for (int column = 0; column < width; column++) {
        sum[column] = x[above + column] + 0.7f * x[xAt + row * width + column] + x[below + column];
      }
      for (int column = 0; column < width; column++) {
        y[yAt + row * width + column] = 0.37f * sum[column];
      }
    }
  }
}
