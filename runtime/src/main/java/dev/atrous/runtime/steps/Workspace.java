package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/**
 * What one forward pass works with: the memory for the maps between its steps, a lane of scratch,
 * and the threads that help it. Used by one caller at a time; runs a step on all of its rows.
 */
public final class Workspace {

  private final float[] memory;
  private final Lane lane = new Lane();
  private final Bands bands;
  private final Crew crew;
  private StepTimes times;

  Workspace(int floats, Helpers helpers) {
    memory = new float[floats];
    bands = new Bands(helpers.processors());
    crew = new Crew(helpers);
  }

  /** Times the steps of the pass that begins. */
  void time(StepTimes newTimes) {
    times = newTimes;
  }

  void begin(int threads) {
    crew.begin(threads);
  }

  void end() {
    try {
      crew.end();
    } finally {
      times = null;
      bands.clear();
    }
  }

  /** The maps between steps, at positions that the generated class knows. */
  public float[] memory() {
    return memory;
  }

  /** Computes the whole output of a step. */
  public void run(Step step, float[] x, int xAt, float[] y, int yAt) {
    long start = times == null ? 0 : System.nanoTime();
    if (step.rows() <= step.bandRows()) {
      step.rows(lane, x, xAt, y, yAt, 0, step.rows());
    } else {
      bands.cut(step, x, xAt, y, yAt);
      crew.compute(bands, lane);
      bands.clear();
    }
    if (times != null) {
      times.add(System.nanoTime() - start);
    }
  }

  /** Computes the whole output of a step that reads two maps. */
  public void run(JoinStep step, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt) {
    long start = times == null ? 0 : System.nanoTime();
    if (step.rows() <= step.bandRows()) {
      step.rows(lane, x, xAt, z, zAt, y, yAt, 0, step.rows());
    } else {
      bands.cut(step, x, xAt, z, zAt, y, yAt);
      crew.compute(bands, lane);
      bands.clear();
    }
    if (times != null) {
      times.add(System.nanoTime() - start);
    }
  }
}
