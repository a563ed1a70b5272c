package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Scratch;

/**
 * Compares a plain loop with a vector one, on maps of zeros that nobody else sees. The vector one
 * is compiled by being tried: HotSpot compiles what runs often.
 */
final class Trial {

  /** How long one loop is tried at a time, in nanoseconds, so that others have their turn. */
  private static final long TURN = 50_000_000;

  /** Times of which the shortest counts. */
  private static final int RUNS = 5;

  /** Floats of the largest map that is worth a trial; with larger ones, vectors are chosen. */
  private static final int LARGEST = 1 << 24;

  private final Scratch scratch = new Scratch();
  private float[] x = new float[0];
  private float[] y = new float[0];

  /** Whether a loop is at least as fast as the plain one, after a turn at the most. */
  <L> boolean isFaster(Recipe<L> recipe, L vector, L plain) {
    if (recipe.inputFloats() > LARGEST || recipe.outputFloats() > LARGEST) {
      return true;
    }
    x = atLeast(x, (int) recipe.inputFloats());
    y = atLeast(y, (int) recipe.outputFloats());
    long limit = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      limit = Math.min(limit, time(recipe, plain));
    }
    long end = System.nanoTime() + TURN;
    do {
      if (time(recipe, vector) <= limit) {
        return true;
      }
    } while (System.nanoTime() < end);
    return false;
  }

  private static float[] atLeast(float[] map, int floats) {
    return map.length < floats ? new float[floats] : map;
  }

  private <L> long time(Recipe<L> recipe, L loop) {
    long start = System.nanoTime();
    recipe.run(loop, scratch, x, y);
    return System.nanoTime() - start;
  }
}
