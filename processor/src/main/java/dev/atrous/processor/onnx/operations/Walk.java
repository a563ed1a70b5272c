package dev.atrous.processor.onnx.operations;

import java.util.Arrays;

/**
 * Goes through an array in the order of its elements and, in step with it, through others that lie
 * differently: broadcasting, transposing, slicing and reducing are all of this form.
 */
final class Walk {

  private Walk() {}

  /** Takes one line along the innermost axis. */
  @FunctionalInterface
  interface Line {

    /**
     * Takes a line.
     *
     * @param at where it begins in the array that is gone through
     * @param others where it begins in each of the others; to be read at once, since it changes
     */
    void take(int at, int[] others);
  }

  /**
   * Visits all lines of an array; a single number is a line of one.
   *
   * @param shape the array's extents
   * @param steps for each of the other arrays, how far its elements lie apart along each axis
   */
  static void lines(int[] shape, int[][] steps, Line line) {
    lines(shape, new int[steps.length], steps, line);
  }

  /** The same, where the others do not begin with their first elements. */
  static void lines(int[] shape, int[] starts, int[][] steps, Line line) {
    if (Arrays.stream(shape).anyMatch(extent -> extent == 0)) {
      return;
    }
    int outer = shape.length - 1;
    int length = outer < 0 ? 1 : shape[outer];
    int[] position = new int[Math.max(outer, 0)];
    int[] others = starts.clone();
    int axis;
    int at = 0;
    do {
      line.take(at, others);
      at += length;
      for (axis = outer - 1; axis >= 0; axis--) {
        position[axis]++;
        int moved = position[axis] < shape[axis] ? 1 : 1 - shape[axis];
        for (int i = 0; i < others.length; i++) {
          others[i] += moved * steps[i][axis];
        }
        if (moved == 1) {
          break;
        }
        position[axis] = 0;
      }
    } while (axis >= 0);
  }

  /** How many elements a line has. */
  static int length(int[] shape) {
    return shape.length == 0 ? 1 : shape[shape.length - 1];
  }

  /** How far the elements of another array lie apart along a line. */
  static int inner(int[] steps) {
    return steps.length == 0 ? 0 : steps[steps.length - 1];
  }
}
