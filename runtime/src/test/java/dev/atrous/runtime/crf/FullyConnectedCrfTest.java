package dev.atrous.runtime.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.atrous.runtime.Tensor;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullyConnectedCrfTest {

  private static final int WIDTH = 34;
  private static final int HEIGHT = 27;

  @ParameterizedTest
  @CsvSource({"1, 3, 5, 8, 12, 3, 2", "2, 5, 3, 6, 20, 2, 3", "3, 2, 6, 10, 30, 1, 1.5"})
  void agreesWithTheSumOverAllPairs(
      long seed, int labels, double w1, double position, double colour, double w2, double near) {
    BufferedImage picture = picture(seed, WIDTH, HEIGHT);
    float[] scores = scores(picture, labels, seed);
    CrfParameters parameters = new CrfParameters(w1, position, colour, w2, near, 10);
    float[] marginals = marginals(picture, scores, labels, parameters, 2);
    double[] doubles = new double[scores.length];
    for (int at = 0; at < scores.length; at++) {
      doubles[at] = scores[at];
    }
    double[] exact = new ExactCrf(picture, parameters).marginals(doubles);
    double difference = 0;
    int same = 0;
    int changed = 0;
    for (int at = 0; at < scores.length; at += labels) {
      int label = largest(exact, at, labels);
      same += largest(marginals, at, labels) == label ? 1 : 0;
      changed += largest(scores, at, labels) == label ? 0 : 1;
      for (int each = at; each < at + labels; each++) {
        difference += Math.abs(marginals[each] - exact[each]) / scores.length;
      }
    }
    int pixels = WIDTH * HEIGHT;
    assertThat(difference).as("seed %d", seed).isLessThan(0.005);
    assertThat((double) same / pixels).as("seed %d", seed).isGreaterThan(0.995);
    assertThat((double) changed / pixels).as("seed %d", seed).isGreaterThan(0.1);
  }

  @Test
  void withoutKernelsOrUpdatesMarginalsAreTheSoftmaxOfTheScores() {
    BufferedImage picture = picture(4, 6, 5);
    float[] scores = scores(picture, 3, 4);
    CrfParameters none = CrfParameters.DEEPLAB.withIterations(0);
    CrfParameters weightless = CrfParameters.DEEPLAB.withBilateral(0, 50, 10).withGaussian(0, 3);
    float[] marginals = marginals(picture, scores, 3, none, 1);
    assertThat(marginals(picture, scores, 3, weightless, 1)).containsExactly(marginals);
    for (int at = 0; at < scores.length; at += 3) {
      double sum = Math.exp(scores[at]) + Math.exp(scores[at + 1]) + Math.exp(scores[at + 2]);
      assertThat((double) marginals[at]).isCloseTo(Math.exp(scores[at]) / sum, within(1e-6));
    }
  }

  @Test
  void givesTheSameBitsOnAnyNumberOfThreads() {
    BufferedImage picture = picture(5, 90, 70);
    float[] scores = scores(picture, 4, 5);
    float[] alone = marginals(picture, scores, 4, CrfParameters.DEEPLAB, 1);
    assertThat(marginals(picture, scores, 4, CrfParameters.DEEPLAB, 2)).containsExactly(alone);
    assertThat(marginals(picture, scores, 4, CrfParameters.DEEPLAB, 3)).containsExactly(alone);
  }

  @Test
  void updatesAllocateNothing() {
    BufferedImage picture = picture(6, 60, 50);
    Tensor scores = Tensor.interleaved(scores(picture, 5, 6), 1, 5, 50, 60);
    FullyConnectedCrf few = crf(picture, 2);
    FullyConnectedCrf many = crf(picture, 30);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long begin = allocated();
      few.marginals(scores);
      long middle = allocated();
      many.marginals(scores);
      least = Math.min(least, Math.abs(allocated() - middle - (middle - begin)));
    }
    assertThat(least).isLessThan(1000);
  }

  private static FullyConnectedCrf crf(BufferedImage picture, int iterations) {
    FullyConnectedCrf crf =
        new FullyConnectedCrf(picture, CrfParameters.DEEPLAB.withIterations(iterations));
    crf.setThreads(1);
    return crf;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "7, 1"})
  void thePictureMayBeAsSmallAsAPixel(int width, int height) {
    BufferedImage picture = picture(7, width, height);
    float[] marginals = marginals(picture, scores(picture, 21, 7), 21, CrfParameters.DEEPLAB, 2);
    for (int at = 0; at < marginals.length; at += 21) {
      double sum = 0;
      for (int label = at; label < at + 21; label++) {
        sum += marginals[label];
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void numbersThatAreNoneSpreadAndEnd() {
    BufferedImage picture = picture(8, 12, 11);
    float[] scores = scores(picture, 3, 8);
    scores[5] = Float.NaN;
    scores[40] = Float.POSITIVE_INFINITY;
    assertThat(marginals(picture, scores, 3, CrfParameters.DEEPLAB, 2)).contains(Float.NaN);
  }

  @Test
  void refusesScoresOfAnotherSize() {
    FullyConnectedCrf crf = crf(picture(9, 12, 11), 1);
    assertThatThrownBy(() -> crf.marginals(Tensor.zeros(1, 3, 12, 11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The scores are 1×3×12×11; expected 1×3×11×12, the height and width of the picture.");
    assertThatThrownBy(() -> crf.marginals(Tensor.zeros(2, 3, 11, 12)))
        .hasMessageContaining("expected 1×3×11×12");
  }

  @Test
  void refusesParametersThatMeanNothing() {
    assertThatThrownBy(() -> CrfParameters.DEEPLAB.withBilateral(5, 0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bilateralPosition is 0; expected a number from 0.01 to 1000000.");
    assertThatThrownBy(() -> CrfParameters.DEEPLAB.withGaussian(Double.NaN, 3))
        .hasMessageContaining("gaussianWeight is NaN");
    assertThatThrownBy(() -> CrfParameters.DEEPLAB.withIterations(-1))
        .hasMessageContaining("iterations is -1");
  }

  private static float[] marginals(
      BufferedImage picture, float[] scores, int labels, CrfParameters parameters, int threads) {
    FullyConnectedCrf crf = new FullyConnectedCrf(picture, parameters);
    crf.setThreads(threads);
    return crf.marginals(
            Tensor.interleaved(scores, 1, labels, picture.getHeight(), picture.getWidth()))
        .toInterleaved();
  }

  /** Three areas of a colour each, with noise. */
  private static BufferedImage picture(long seed, int width, int height) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int red = 60 + 120 * area(column, row, width) / 2 + random.nextInt(20);
        int green = 150 - 50 * area(column, row, width) + random.nextInt(20);
        picture.setRGB(column, row, red << 16 | green << 8 | 100 + random.nextInt(10));
      }
    }
    return picture;
  }

  private static int area(int column, int row, int width) {
    return column + row / 2 < width / 2 ? 0 : column < width - row / 3 ? 1 : 2;
  }

  /** What a poor network might say of that picture. */
  private static float[] scores(BufferedImage picture, int labels, long seed) {
    Random random = new Random(seed);
    float[] scores = new float[picture.getWidth() * picture.getHeight() * labels];
    for (int at = 0; at < scores.length; at++) {
      int pixel = at / labels;
      int column = pixel % picture.getWidth();
      int area = area(column, pixel / picture.getWidth(), picture.getWidth());
      scores[at] = (float) random.nextGaussian() * 1.5f + (area % labels == at % labels ? 1 : 0);
    }
    return scores;
  }

  private static int largest(float[] values, int at, int count) {
    int largest = 0;
    for (int index = 1; index < count; index++) {
      largest = values[at + index] > values[at + largest] ? index : largest;
    }
    return largest;
  }

  private static int largest(double[] values, int at, int count) {
    int largest = 0;
    for (int index = 1; index < count; index++) {
      largest = values[at + index] > values[at + largest] ? index : largest;
    }
    return largest;
  }
}
