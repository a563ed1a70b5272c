package dev.atrous.processor.onnx.operations;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Many matrix products of the same size, added to what is there. They are computed in tiles, whose
 * rows are arrays of their own so that HotSpot turns the innermost loop into vector instructions.
 * Each sum is made in the same order, whatever runs beside it.
 */
final class Multiplication {

  /** The part of the right matrix that all rows of a tile share, 128 kB, stays in the cache. */
  private static final int COLUMNS = 256;

  private static final int DEPTH = 64;
  private static final int ROWS = 64;

  private Multiplication() {}

  /**
   * The left matrix.
   *
   * @param numbers what it lies in
   * @param start where it begins
   * @param rowStep how far its rows lie apart
   * @param columnStep how far its columns lie apart
   */
  record Left(double[] numbers, int start, int rowStep, int columnStep) {}

  /** The right matrix, which may be made as it is read. */
  @FunctionalInterface
  interface Right {
    /** Writes a part of a row to the beginning of an array. */
    void read(int row, int from, int to, double[] line);
  }

  /**
   * One product.
   *
   * @param out where it begins in the array that it is added to, row by row
   */
  record Product(Left left, Right right, int out) {}

  /** Adds products, each of rows × depth by depth × columns, to an array. */
  static void add(
      int count, int rows, int depth, int columns, IntFunction<Product> products, double[] out) {
    int rowTiles = (rows + ROWS - 1) / ROWS;
    int columnTiles = (columns + COLUMNS - 1) / COLUMNS;
    int tiles = Math.multiplyExact(count, Math.multiplyExact(rowTiles, columnTiles));
    IntStream.range(0, tiles)
        .parallel()
        .forEach(
            tile -> {
              int row = tile / columnTiles % rowTiles * ROWS;
              int column = tile % columnTiles * COLUMNS;
              new Tile(
                      row,
                      Math.min(rows, row + ROWS),
                      column,
                      Math.min(columns, column + COLUMNS),
                      depth)
                  .add(products.apply(tile / columnTiles / rowTiles), columns, out);
            });
  }

  private record Tile(int row, int endRow, int column, int endColumn, int depth) {

    private void add(Product product, int columns, double[] out) {
      int width = endColumn - column;
      double[][] sums = new double[endRow - row][];
      for (int r = 0; r < sums.length; r++) {
        int start = product.out() + (row + r) * columns + column;
        sums[r] = Arrays.copyOfRange(out, start, start + width);
      }
      double[][] lines = new double[Math.min(DEPTH, depth)][width];
      for (int from = 0; from < depth; from += DEPTH) {
        int count = Math.min(DEPTH, depth - from);
        for (int k = 0; k < count; k++) {
          product.right().read(from + k, column, endColumn, lines[k]);
        }
        for (int r = 0; r < sums.length; r++) {
          addLines(product.left(), row + r, from, count, lines, sums[r]);
        }
      }
      for (int r = 0; r < sums.length; r++) {
        System.arraycopy(sums[r], 0, out, product.out() + (row + r) * columns + column, width);
      }
    }

    private static void addLines(
        Left left, int row, int from, int count, double[][] lines, double[] sum) {
      double[] numbers = left.numbers();
      int step = left.columnStep();
      int at = left.start() + row * left.rowStep() + from * step;
      int k = 0;
      for (; k + 3 < count; k += 4) {
        double a = numbers[at];
        double b = numbers[at + step];
        double c = numbers[at + 2 * step];
        double d = numbers[at + 3 * step];
        addFour(sum, a, lines[k], b, lines[k + 1], c, lines[k + 2], d, lines[k + 3]);
        at += 4 * step;
      }
      for (; k < count; k++) {
        addOne(sum, numbers[at], lines[k]);
        at += step;
      }
    }

    private static void addFour(
        double[] sum,
        double a,
        double[] lineA,
        double b,
        double[] lineB,
        double c,
        double[] lineC,
        double d,
        double[] lineD) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += a * lineA[i] + b * lineB[i] + c * lineC[i] + d * lineD[i];
      }
    }

    private static void addOne(double[] sum, double a, double[] line) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += a * line[i];
      }
    }
  }
}
