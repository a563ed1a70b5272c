package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.TestData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Photographs as Pillow read and resized them for the reference networks. */
class PhotographTest {

  private static final double LEVEL = 1 / 127.5;

  private record Difference(double mean, double largest) {
    static Difference between(float[] found, float[] expected) {
      assertThat(found).hasSameSizeAs(expected);
      double sum = 0;
      double largest = 0;
      for (int at = 0; at < found.length; at++) {
        double difference = Math.abs(found[at] - expected[at]);
        sum += difference;
        largest = Math.max(largest, difference);
      }
      return new Difference(sum / found.length, largest);
    }
  }

  /** Pillow rounds to whole levels twice, after each axis; decoders differ by a level or two. */
  @Test
  void shrunkWithAntialiasing() throws IOException {
    BufferedImage cow = Pictures.load(TestData.file("photos/cow.jpg"));
    float[] expected = TestData.npy("deeplabv3_257/io/cow.input_nchw.npy");
    Tensor tensor =
        Pictures.toTensor(cow, 257, 257, Interpolation.ANTIALIASED, Normalization.SIGNED);

    Difference difference = Difference.between(tensor.toPlanar(), expected);
    assertThat(difference.mean).isLessThan(0.5 * LEVEL);
    assertThat(difference.largest).isLessThan(3 * LEVEL);
  }

  @Test
  void inItsOwnSize() throws IOException {
    BufferedImage photograph =
        Pictures.load(TestData.file("deeplabv3_257/photos/segmentation_input_rotation0.jpg"));
    float[] expected = TestData.npy("deeplabv3_257/io/tfls_rotation0.input_nchw.npy");

    Difference difference =
        Difference.between(
            Pictures.toTensor(photograph, Normalization.SIGNED).toPlanar(), expected);
    assertThat(difference.mean).isLessThan(0.1 * LEVEL);
    assertThat(difference.largest).isLessThan(3 * LEVEL);
  }

  @Test
  void aPng() throws IOException {
    BufferedImage burger =
        Pictures.load(TestData.file("mobilenet_v1_025_224/photos/burger-224.png"));
    float[] expected = TestData.npy("mobilenet_v1_025_224/io/burger.input_nchw.npy");

    Difference difference =
        Difference.between(Pictures.toTensor(burger, Normalization.SIGNED).toPlanar(), expected);
    assertThat(difference.largest).isLessThan(1e-6);
  }
}
