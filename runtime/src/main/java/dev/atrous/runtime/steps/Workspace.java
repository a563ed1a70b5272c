package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/**
 * What one forward pass works with: the memory for the maps between its steps, its scratch, and the
 * threads that help it. Used by one caller at a time; runs a step on all of its rows.
 */
public final class Workspace {

  private final float[] memory;
  private final Scratch scratch = new Scratch();
  private final RowPartition partition;
  private final PassWorkers workers;
  private StepTimes times;

  /** What a normalisation finds in its input, between reading and writing. */
  private float[] moments = new float[0];

  Workspace(int floats, WorkerPool pool) {
    memory = new float[floats];
    partition = new RowPartition(pool.processors());
    workers = new PassWorkers(pool);
  }

  /** Times the steps of the pass that begins. */
  void time(StepTimes newTimes) {
    times = newTimes;
  }

  void begin(int threads) {
    workers.begin(threads);
  }

  void end() {
    try {
      workers.end();
    } finally {
      times = null;
      partition.clear();
    }
  }

  /** The maps between steps, at positions that the generated class knows. */
  public float[] memory() {
    return memory;
  }

  /** Computes the whole output of a step. */
  public void run(Step step, float[] x, int xAt, float[] y, int yAt) {
    long start = times == null ? 0 : System.nanoTime();
    compute(step, x, xAt, y, yAt);
    addTime(start);
  }

  /** Computes the whole output of a step that reads two maps. */
  public void run(JoinStep step, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt) {
    long start = times == null ? 0 : System.nanoTime();
    compute(step, x, xAt, z, zAt, y, yAt);
    addTime(start);
  }

  /** Computes the whole output of a step that reads its whole input before. */
  public void run(GroupNormStep step, float[] x, int xAt, float[] y, int yAt) {
    long start = times == null ? 0 : System.nanoTime();
    if (moments.length < step.floats()) {
      moments = new float[step.floats()];
    }
    compute(step.moments(), x, xAt, moments, 0);
    step.merge(moments);
    compute(step.scaled(), x, xAt, moments, step.affineAt(), y, yAt);
    addTime(start);
  }

  private void compute(Step step, float[] x, int xAt, float[] y, int yAt) {
    if (step.rows() <= step.bandRows()) {
      step.rows(scratch, x, xAt, y, yAt, 0, step.rows());
    } else {
      partition.cut(step, x, xAt, y, yAt);
      workers.compute(partition, scratch);
      partition.clear();
    }
  }

  private void compute(JoinStep step, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt) {
    if (step.rows() <= step.bandRows()) {
      step.rows(scratch, x, xAt, z, zAt, y, yAt, 0, step.rows());
    } else {
      partition.cut(step, x, xAt, z, zAt, y, yAt);
      workers.compute(partition, scratch);
      partition.clear();
    }
  }

  private void addTime(long start) {
    if (times != null) {
      times.add(System.nanoTime() - start);
    }
  }
}
