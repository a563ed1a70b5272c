package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows that are kept between bands, against the taps of every output row. */
final class LineBufferTest {

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
    LineBuffer buffer = new LineBuffer(bandRows, COLUMNS, inputRows, stride, before, covered);
    Numbered source = new Numbered(inputRows);
    for (int firstRow = 0; firstRow < rows; firstRow += 3) {
      Scratch scratch = new Scratch();
      float[] lines = buffer.lines(scratch);
      source.computed.clear();
      for (int row = firstRow; row < rows; row += bandRows) {
        int end = Math.min(row + bandRows, rows);
        int first = buffer.compute(source, scratch, null, 0, lines, firstRow, row, end);
        for (int output = row; output < end; output++) {
          for (int tap = 0; tap < kernel; tap++) {
            int input = output * stride - before + tap * rate;
            if (input >= 0 && input < inputRows) {
              int at = first + input * COLUMNS;
              assertThat(lines[at + COLUMNS - 1]).isEqualTo(10 * input + COLUMNS - 1);
            }
          }
        }
      }
      assertThat(source.computed).doesNotHaveDuplicates();
    }
  }

  /** What is new to a row of the output: what it covers and the one above it does not. */
  @Test
  void whatIsNewToARow() {
    for (int stride = 1; stride <= 3; stride++) {
      for (int before = 0; before <= 4; before++) {
        LineBuffer buffer = new LineBuffer(1, COLUMNS, 17, stride, before, 5);
        for (int row = 0; row < (12 + 2 * before) / stride + 1; row++) {
          List<Integer> expected = new ArrayList<>();
          for (int input = 0; input < 17; input++) {
            int first = row * stride - before;
            int above = first - stride;
            if (input >= first && input < first + 5 && input >= above + 5) {
              expected.add(input * COLUMNS);
            }
          }
          List<Integer> found = new ArrayList<>();
          for (int at = buffer.newFrom(row); at < buffer.newTo(row); at += COLUMNS) {
            found.add(at);
          }
          assertThat(found).as("row %d, stride %d", row, stride).isEqualTo(expected);
        }
      }
    }
  }

  /** Writes what row and column it is. */
  private static final class Numbered extends Step {

    private final List<Integer> computed = new ArrayList<>();

    Numbered(int rows) {
      super(rows);
    }

    @Override
    protected void rows(
        Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        computed.add(row);
        for (int column = 0; column < COLUMNS; column++) {
          y[yAt + row * COLUMNS + column] = 10 * row + column;
        }
      }
    }
  }
}
