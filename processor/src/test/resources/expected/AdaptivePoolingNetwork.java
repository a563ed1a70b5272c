  /** Average of windows that share the input, sigmoid. 3×8×9 → 3×3×4. Used by average. */
  private static final class AdaptiveAvgPool8x9To3x4With3 extends Step {
    private final AverageLoop loop;

    AdaptiveAvgPool8x9To3x4With3(Parameters parameters) {
      super(3);
      Window window = Window.channels(3, 3).groups(3).kernel(4, 3).columns(9, 4);
      this.loop = parameters.loops().averagePool(window, Activation.SIGMOID);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int top = SharedWindows.first(row, 8, 3);
        int bottom = SharedWindows.end(row, 8, 3);
        for (int column = 0; column < 4; column++) {
          int left = SharedWindows.first(column, 9, 4);
          int right = SharedWindows.end(column, 9, 4);
          loop.pixels(scratch, x, xAt + top * 27 + left * 3, y, yAt + row * 12 + column * 3, 1, 1,
              0, bottom - top, 0, right - left, (bottom - top) * (right - left));
        }
      }
    }
  }

  /** Maximum of windows that share the input. 3×8×9 → 3×5×5. Used by maximum. */
  private static final class AdaptiveMaxPool8x9To5x5With3 extends Step {
    private final WindowLoop loop;

    AdaptiveMaxPool8x9To5x5With3(Parameters parameters) {
      super(5);
      Window window = Window.channels(3, 3).groups(3).kernel(3, 3).columns(9, 5);
      this.loop = parameters.loops().maxPool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int top = SharedWindows.first(row, 8, 5);
        int bottom = SharedWindows.end(row, 8, 5);
        for (int column = 0; column < 5; column++) {
          int left = SharedWindows.first(column, 9, 5);
          int right = SharedWindows.end(column, 9, 5);
          loop.pixels(scratch, x, xAt + top * 27 + left * 3, y, yAt + row * 15 + column * 3, 1, 1,
              0, bottom - top, 0, right - left);
        }
      }
    }
  }

  /** Average of 2×3, stride 2×3. 3×8×9 → 3×4×3. Used by divided. */
  private static final class AvgPool2x3Stride2x3On8x9With3 extends Step {
    private final AverageLoop loop;

    AvgPool2x3Stride2x3On8x9With3(Parameters parameters) {
      super(4);
      Window window = Window.channels(3, 3).groups(3).kernel(2, 3).stride(2, 3).columns(9, 3);
      this.loop = parameters.loops().averagePool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 2 * 27;
      int to = yAt + firstRow * 9;
      int rows = endRow - firstRow;
      loop.pixels(scratch, x, from, y, to, rows, 3, 0, 2, 0, 3, (2 - 0) * 3f);
    }
  }
