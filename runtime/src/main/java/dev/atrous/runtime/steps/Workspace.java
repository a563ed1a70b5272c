package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/**
 * What one forward pass works with: the memory for the maps between its steps, and a lane of
 * scratch. Used by one caller at a time; runs a step on all of its rows.
 */
public final class Workspace {

  private final float[] memory;
  private final Lane lane = new Lane();

  Workspace(int floats) {
    memory = new float[floats];
  }

  /** The maps between steps, at positions that the generated class knows. */
  public float[] memory() {
    return memory;
  }

  /** Computes the whole output of a step. */
  public void run(Step step, float[] x, int xAt, float[] y, int yAt) {
    step.rows(lane, x, xAt, y, yAt, 0, step.rows());
  }

  /** Computes the whole output of a step that reads two maps. */
  public void run(JoinStep step, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt) {
    step.rows(lane, x, xAt, z, zAt, y, yAt, 0, step.rows());
  }
}
