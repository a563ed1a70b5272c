package dev.atrous.examples.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Dense extraction contains the sparse one (Chen et al. 2017, section 3.1): at half the output
 * stride, every second position holds what the coarser network computes. Padding by half a kernel
 * lies on the same grid, so that this is true up to the borders.
 */
class OutputStrideTest {

  private static final double TOLERANCE = 1e-5;

  private static Tensor at32;
  private static Tensor at16;
  private static Tensor at8;

  @BeforeAll
  static void run() {
    Weights weights = OutputStrides_At32Network.randomWeights(3);
    Tensor image = Tensor.planar(Formula.input(3 * 97 * 130), 1, 3, 97, 130);
    at32 = OutputStrides_At32Network.load(weights).forward(image);
    at16 = OutputStrides_At16Network.load(weights).forward(image);
    at8 = OutputStrides_At8Network.load(weights).forward(image);
  }

  @Test
  void mapsGrowAsTheStrideShrinks() {
    assertThat(at32.shape()).hasToString("1×2048×4×5");
    assertThat(at16.shape()).hasToString("1×2048×7×9");
    assertThat(at8.shape()).hasToString("1×2048×13×17");
  }

  @Test
  void everySecondPositionIsThatOfTwiceTheStride() {
    assertContains(at16, at32);
    assertContains(at8, at16);
  }

  private static void assertContains(Tensor dense, Tensor sparse) {
    double largest = 0;
    for (float value : sparse.toPlanar()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).isPositive();
    for (int row = 0; row < sparse.height(); row++) {
      for (int column = 0; column < sparse.width(); column++) {
        for (int channel = 0; channel < sparse.channels(); channel++) {
          assertThat((double) dense.get(0, channel, 2 * row, 2 * column))
              .isCloseTo(sparse.get(0, channel, row, column), within(TOLERANCE * largest));
        }
      }
    }
  }
}
