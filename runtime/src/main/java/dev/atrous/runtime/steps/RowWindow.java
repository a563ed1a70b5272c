package dev.atrous.runtime.steps;

/**
 * Which rows of a map a step reads for rows of its output, where only these are kept.
 *
 * @param bandRows rows of the output computed at a time
 * @param rowFloats floats of a row of the map
 * @param inputRows rows of the map
 * @param stride rows of the map from an output row to the next
 * @param before rows of padding above the map
 * @param covered rows from the kernel's first tap to its last, both included
 */
public record RowWindow(
    int bandRows, int rowFloats, int inputRows, int stride, int before, int covered) {

  /** A band's rows of the map, from the first. */
  int from(int firstRow) {
    return Math.min(Math.max(0, firstRow * stride - before), inputRows);
  }

  /** The row behind the last one that a band reads. */
  int to(int endRow) {
    return Math.min(Math.max(0, (endRow - 1) * stride - before + covered), inputRows);
  }

  /** Floats of the rows that are kept at the most. */
  int floats() {
    return FusedStep.FIRST + Math.min(inputRows, (bandRows - 1) * stride + covered) * rowFloats;
  }

  /** Where the map's first row would be, if the row that is kept first is this one. */
  int at(int from) {
    return FusedStep.FIRST - from * rowFloats;
  }

  /**
   * Moves rows that the next band reads too to the front.
   *
   * @param from the row that is kept first
   * @param to behind the last one
   * @param newFrom the row that is to be first
   */
  void move(float[] kept, int from, int to, int newFrom) {
    if (newFrom < to && newFrom > from) {
      int first = FusedStep.FIRST + (newFrom - from) * rowFloats;
      System.arraycopy(kept, first, kept, FusedStep.FIRST, (to - newFrom) * rowFloats);
    }
  }
}
