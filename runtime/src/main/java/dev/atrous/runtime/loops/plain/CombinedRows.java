package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Combination;

/** Combines the numbers of two rows, pair by pair. Public for the ends of vector rows. */
public final class CombinedRows {

  private CombinedRows() {}

  /** x ∘ z. */
  public static float combined(Combination combination, float x, float z) {
    return switch (combination) {
      case ADD -> x + z;
      case SUBTRACT -> x - z;
      case MULTIPLY -> x * z;
      case DIVIDE -> x / z;
      case MAXIMUM -> Math.max(x, z);
      case MINIMUM -> Math.min(x, z);
    };
  }

  /** row = row ∘ other, for their first {@code length} floats. */
  static float[] combine(Combination combination, float[] row, float[] other, int length) {
    return switch (combination) {
      case ADD -> add(row, other, length);
      case SUBTRACT -> subtract(row, other, length);
      case MULTIPLY -> multiply(row, other, length);
      case DIVIDE -> divide(row, other, length);
      case MAXIMUM -> maximum(row, other, length);
      case MINIMUM -> minimum(row, other, length);
    };
  }

  private static float[] add(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] += other[at];
    }
    return row;
  }

  private static float[] subtract(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] -= other[at];
    }
    return row;
  }

  private static float[] multiply(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] *= other[at];
    }
    return row;
  }

  private static float[] divide(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] /= other[at];
    }
    return row;
  }

  private static float[] maximum(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.max(row[at], other[at]);
    }
    return row;
  }

  private static float[] minimum(float[] row, float[] other, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.min(row[at], other[at]);
    }
    return row;
  }
}
