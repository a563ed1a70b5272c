package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two steps at once give what they give one after the other, however the rows are cut. */
final class FusedStepTest {

  private static final int ROWS = 11;
  private static final int COLUMNS = 7;
  private static final int CHANNELS = 6;
  private static final int OUTPUTS = 5;

  /** A 3×3 depthwise convolution, rate 2, without padding: ROWS + 4 rows become ROWS. */
  private static final class Depthwise extends Step {

    private final WindowLoop loop;

    Depthwise(Loops loops, Random random) {
      super(ROWS);
      Window window =
          Window.channels(CHANNELS, CHANNELS)
              .groups(CHANNELS)
              .kernel(3, 3)
              .rate(2, 2)
              .columns(COLUMNS + 4, COLUMNS);
      loop = loops.depthwise(window, filter(random, CHANNELS, 9), Activation.RELU6);
    }

    @Override
    protected void rows(
        Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
      int from = xAt + firstRow * (COLUMNS + 4) * CHANNELS;
      int to = yAt + firstRow * COLUMNS * CHANNELS;
      loop.pixels(scratch, x, from, y, to, endRow - firstRow, COLUMNS, 0, 3, 0, 3);
    }
  }

  private static final class Pointwise extends Step {

    private final WindowLoop loop;

    Pointwise(Loops loops, Random random) {
      super(ROWS);
      Window window = Window.channels(CHANNELS, OUTPUTS).columns(COLUMNS, COLUMNS);
      loop = loops.convolution(window, filter(random, OUTPUTS, CHANNELS), Activation.NONE);
    }

    @Override
    protected void rows(
        Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
      int from = xAt + firstRow * COLUMNS * CHANNELS;
      int to = yAt + firstRow * COLUMNS * OUTPUTS;
      loop.pixels(scratch, x, from, y, to, endRow - firstRow, COLUMNS, 0, 1, 0, 1);
    }
  }

  /** The pointwise convolution as one that is added to another map. */
  private static final class Accumulating extends JoinStep {

    private final Step added;

    Accumulating(Step added) {
      super(ROWS);
      this.added = added;
    }

    @Override
    protected void rows(
        Scratch scratch,
        float[] x,
        int xAt,
        float[] z,
        int zAt,
        float[] y,
        int yAt,
        int firstRow,
        int endRow) {
      float[] sum = new float[ROWS * COLUMNS * OUTPUTS];
      added.rows(scratch, x, xAt, sum, 0, firstRow, endRow);
      for (int at = firstRow * COLUMNS * OUTPUTS; at < endRow * COLUMNS * OUTPUTS; at++) {
        y[yAt + at] = z[zAt + at] + sum[at];
      }
    }
  }

  private static Filter filter(Random random, int outputs, int inputs) {
    return new Filter(values(random, outputs * inputs), values(random, outputs));
  }

  private static float[] values(Random random, int count) {
    float[] values = new float[count];
    for (int index = 0; index < count; index++) {
      values[index] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  private final Scratch scratch = new Scratch();
  private final Random random = new Random(5);
  private final Step first = new Depthwise(LoopChoice.chosen(), random);
  private final Step second = new Pointwise(LoopChoice.chosen(), random);
  private final float[] x = values(random, 3 + (ROWS + 4) * (COLUMNS + 4) * CHANNELS);

  private float[] oneAfterTheOther() {
    float[] between = new float[ROWS * COLUMNS * CHANNELS];
    float[] y = new float[2 + ROWS * COLUMNS * OUTPUTS];
    first.rows(scratch, x, 3, between, 0, 0, ROWS);
    second.rows(scratch, between, 0, y, 2, 0, ROWS);
    return y;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 10, 11, 40})
  void bandsOfAnyHeight(int bandRows) {
    FusedStep fused = new FusedStep(first, second, bandRows, COLUMNS * CHANNELS);
    float[] y = new float[2 + ROWS * COLUMNS * OUTPUTS];
    Arrays.fill(y, 2, y.length, Float.NaN);
    Arrays.fill(scratch.between(5000), Float.NaN);
    fused.rows(scratch, x, 3, y, 2, 0, ROWS);
    assertThat(fused.rows()).isEqualTo(ROWS);
    assertThat(y).containsExactly(oneAfterTheOther());
  }

  /** To the same bits, also where the array ends with the last pixel of a slice. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 11})
  void prefetched(int bandRows) {
    int row = (COLUMNS + 4) * CHANNELS;
    Step ahead = new PrefetchedStep(first, new LineBuffer(1, row, ROWS + 4, 1, 0, 5));
    FusedStep fused = new FusedStep(ahead, second, bandRows, COLUMNS * CHANNELS);
    float[] y = new float[2 + ROWS * COLUMNS * OUTPUTS];
    fused.rows(scratch, x, 3, y, 2, 0, 3);
    fused.rows(scratch, x, 3, y, 2, 3, ROWS);
    assertThat(ahead.rows()).isEqualTo(ROWS);
    assertThat(y).containsExactly(oneAfterTheOther());
    float[] end = Arrays.copyOf(x, x.length + 5);
    System.arraycopy(x, 3, end, 8, x.length - 3);
    Step beyond = new PrefetchedStep(first, new LineBuffer(1, row + 5, ROWS + 4, 1, 0, 5));
    float[] between = new float[ROWS * COLUMNS * CHANNELS];
    beyond.rows(scratch, end, 8, between, 0, 0, ROWS);
    float[] right = new float[between.length];
    first.rows(scratch, x, 3, right, 0, 0, ROWS);
    assertThat(between).containsExactly(right);
  }

  /** Also where the sum replaces the map that it is added to. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 11})
  void ontoAnotherMap(int bandRows) {
    float[] z = values(random, 4 + ROWS * COLUMNS * OUTPUTS);
    float[] right = oneAfterTheOther();
    for (int at = 2; at < right.length; at++) {
      right[at] += z[at + 2];
    }
    FusedJoinStep fused =
        new FusedJoinStep(first, new Accumulating(second), bandRows, COLUMNS * CHANNELS);
    float[] y = new float[2 + ROWS * COLUMNS * OUTPUTS];
    fused.rows(scratch, x, 3, z, 4, y, 2, 0, ROWS);
    assertThat(y).containsExactly(right);
    fused.rows(scratch, x, 3, z, 4, z, 4, 3, ROWS);
    fused.rows(scratch, x, 3, z, 4, z, 4, 0, 3);
    assertThat(Arrays.copyOfRange(z, 4, z.length))
        .containsExactly(Arrays.copyOfRange(right, 2, right.length));
  }

  @Test
  void copyToTheSamePlace() {
    float[] map = values(random, 60);
    float[] before = map.clone();
    Pixels.copy(map, 3, 5, map, 3, 5, 7, 4);
    assertThat(map).containsExactly(before);
    Pixels.copy(map, 3, 5, map, 38, 4, 4, 4);
    for (int pixel = 0; pixel < 4; pixel++) {
      for (int channel = 0; channel < 4; channel++) {
        assertThat(map[38 + pixel * 4 + channel]).isEqualTo(before[3 + pixel * 5 + channel]);
      }
    }
  }

  @Test
  void rowsInPieces() {
    FusedStep fused = new FusedStep(first, second, 3, COLUMNS * CHANNELS);
    float[] y = new float[2 + ROWS * COLUMNS * OUTPUTS];
    fused.rows(scratch, x, 3, y, 2, 4, 9);
    fused.rows(scratch, x, 3, y, 2, 9, 11);
    fused.rows(scratch, x, 3, y, 2, 2, 2);
    fused.rows(scratch, x, 3, y, 2, 0, 4);
    assertThat(y).containsExactly(oneAfterTheOther());
  }
}
