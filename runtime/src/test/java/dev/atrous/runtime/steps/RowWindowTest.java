package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rows that are kept between bands, against the taps of every output row. */
final class RowWindowTest {

  private static final int COLUMNS = 3;

  /** Every kernel, stride, rate and padding, from every first row, as a step goes through them. */
  @Test
  void everyTapLiesInARowThatIsKept() {
    for (int kernel = 1; kernel <= 5; kernel += 2) {
      for (int stride = 1; stride <= 3; stride++) {
        for (int rate = 1; rate <= 3; rate++) {
          for (int before = 0; before <= rate * (kernel - 1); before++) {
            for (int bandRows = 1; bandRows <= 4; bandRows++) {
              check(kernel, stride, rate, before, bandRows);
            }
          }
        }
      }
    }
  }

  private static void check(int kernel, int stride, int rate, int before, int bandRows) {
    int inputRows = 17;
    int covered = rate * (kernel - 1) + 1;
    int rows = (inputRows + 2 * before - covered) / stride + 1;
    RowWindow window = new RowWindow(bandRows, COLUMNS, inputRows, stride, before, covered);
    for (int firstRow = 0; firstRow < rows; firstRow += 3) {
      float[] kept = new float[window.floats()];
      int from = 0;
      int to = 0;
      for (int row = firstRow; row < rows; row += bandRows) {
        int end = Math.min(row + bandRows, rows);
        int newFrom = window.from(row);
        int newTo = Math.max(newFrom, window.to(end));
        window.move(kept, from, to, newFrom);
        for (int input = Math.max(newFrom, to); input < newTo; input++) {
          for (int column = 0; column < COLUMNS; column++) {
            kept[window.at(newFrom) + input * COLUMNS + column] = 10 * input + column;
          }
        }
        from = newFrom;
        to = newTo;
        for (int output = row; output < end; output++) {
          for (int tap = 0; tap < kernel; tap++) {
            int input = output * stride - before + tap * rate;
            if (input >= 0 && input < inputRows) {
              int at = window.at(from) + input * COLUMNS;
              assertThat(kept[at + COLUMNS - 1]).isEqualTo(10 * input + COLUMNS - 1);
            }
          }
        }
      }
    }
  }
}
