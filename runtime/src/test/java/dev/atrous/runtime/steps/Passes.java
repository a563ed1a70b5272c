package dev.atrous.runtime.steps;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A network for tests: the same map through some steps, one after the other. */
final class Passes {

  static final int ROWS = 37;
  static final int WIDTH = 50;

  private final Workspaces workspaces;
  private final List<? extends Step> steps;

  Passes(WorkerPool pool, List<? extends Step> steps) {
    workspaces = new Workspaces(2 * ROWS * WIDTH, pool);
    this.steps = steps;
  }

  /** Blurs that are cut into bands of 1, 2, 3, … rows. */
  static List<Blur> blurs(int count) {
    return IntStream.range(0, count).mapToObj(at -> new Blur(ROWS, 1 + at % 9, WIDTH)).toList();
  }

  static float[] input(long seed) {
    Random random = new Random(seed);
    float[] values = new float[ROWS * WIDTH];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextFloat() - 0.5f;
    }
    return values;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  Passes threads(int threads) {
    workspaces.setThreads(threads);
    return this;
  }

  /** What generated classes do. */
  float[] forward(float[] input) {
    float[] output = new float[ROWS * WIDTH];
    Workspace work = workspaces.acquire();
    try {
      float[] memory = work.memory();
      float[] from = input;
      int fromAt = 0;
      for (int at = 0; at < steps.size(); at++) {
        boolean last = at == steps.size() - 1;
        int toAt = last ? 0 : at % 2 * ROWS * WIDTH;
        float[] to = last ? output : memory;
        work.run(steps.get(at), from, fromAt, to, toAt);
        from = to;
        fromAt = toAt;
      }
    } finally {
      workspaces.release(work);
    }
    return output;
  }
}
