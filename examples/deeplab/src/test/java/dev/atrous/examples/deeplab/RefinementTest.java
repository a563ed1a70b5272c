package dev.atrous.examples.deeplab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.testing.Data;
import dev.atrous.runtime.crf.CrfParameters;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether borders follow the edges of photographs. */
class RefinementTest {

  @ParameterizedTest
  @ValueSource(strings = {"airplane", "sheep", "train"})
  void bordersLieWhereColoursChange(String name) {
    BufferedImage photo = Pictures.load(Data.file("photos/" + name + ".jpg"));
    Segmentation coarse = Segmentation.of(DeepLabTest.network(), photo);
    Segmentation before = Refinement.of(coarse, photo, CrfParameters.DEEPLAB.withIterations(0));
    Segmentation after = Refinement.of(coarse, photo);
    int height = after.mask().height();
    int width = after.mask().width();
    BufferedImage picture = Refinement.scaled(photo, height, width);
    assertThat(contrast(picture, after)).isGreaterThan(1.5 * contrast(picture, before));
  }

  @Test
  void theMaskIsTheLabelOfTheLargestScore() {
    BufferedImage photo = Pictures.load(Data.file("photos/cow.jpg"));
    Segmentation coarse = Segmentation.of(DeepLabTest.network(), photo);
    Segmentation fine = Refinement.of(coarse, photo);
    assertThat(Math.max(fine.mask().width(), fine.mask().height())).isEqualTo(513);
    for (int row = 0; row < fine.mask().height(); row += 7) {
      for (int column = 0; column < fine.mask().width(); column += 5) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < 21; label++) {
          largest = Math.max(largest, fine.scores().get(0, label, row, column));
        }
        int label = (int) fine.mask().get(0, 0, row, column);
        assertThat(fine.scores().get(0, label, row, column)).isEqualTo(largest);
      }
    }
  }

  /** The mean difference of colours between neighbours that have different labels. */
  private static double contrast(BufferedImage picture, Segmentation segmentation) {
    double sum = 0;
    int pairs = 0;
    for (int row = 1; row < picture.getHeight(); row++) {
      for (int column = 1; column < picture.getWidth(); column++) {
        float label = segmentation.mask().get(0, 0, row, column);
        if (label != segmentation.mask().get(0, 0, row - 1, column)) {
          sum += difference(picture.getRGB(column, row), picture.getRGB(column, row - 1));
          pairs++;
        }
        if (label != segmentation.mask().get(0, 0, row, column - 1)) {
          sum += difference(picture.getRGB(column, row), picture.getRGB(column - 1, row));
          pairs++;
        }
      }
    }
    assertThat(pairs).isGreaterThan(100);
    return sum / pairs;
  }

  private static double difference(int one, int other) {
    double sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
    }
    return sum;
  }
}
