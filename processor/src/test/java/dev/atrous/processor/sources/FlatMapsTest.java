package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Tensor;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Normalisations by a map's own numbers, of maps that hardly differ from their mean: what is left
 * behind the mean is divided by the root of epsilon alone, and rounding errors with it.
 */
final class FlatMapsTest {

  private static final int SIDE = 7;

  private static final String SOURCE =
      """
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;

      @Network
      public interface Flat {
        @Input(channels = 6, height = 7, width = 7) Tensor image();

        @InstanceNorm @Output Tensor alone(Tensor image);

        @GroupNorm(groups = 2) @Output Tensor grouped(Tensor image);

        @LayerNorm @Output Tensor pixels(Tensor image);
      }
      """;

  private final Class<?> type = type();

  private static Class<?> type() {
    try {
      var compilation = NetworkCompiler.create().compile(Map.of("Flat", SOURCE)).succeeded();
      return compilation.loader().loadClass("FlatNetwork");
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private float[] computed(String layer, float[] image) throws ReflectiveOperationException {
    Object network = type.getMethod("random", long.class).invoke(null, 1L);
    Tensor input = Tensor.planar(image, 1, 6, SIDE, SIDE);
    Tensor output = (Tensor) type.getMethod(layer, Tensor.class).invoke(network, input);
    return output.toPlanar();
  }

  @Test
  void ofNumbersThatAreAllTheSameNothingIsLeft() throws Exception {
    float[] image = new float[6 * SIDE * SIDE];
    for (float number : new float[] {0, 0.1f, -33.3f, 1234.567f}) {
      Arrays.fill(image, number);
      for (String layer : new String[] {"alone", "grouped", "pixels"}) {
        assertThat(computed(layer, image)).as(layer).containsOnly(0);
      }
    }
  }

  /** One number differs by d: of n, it is d·(1 − 1/n) from the mean, the others −d/n. */
  @Test
  void aSmallDifferenceKeepsItsDigits() throws Exception {
    float[] image = new float[6 * SIDE * SIDE];
    Arrays.fill(image, 1000);
    float difference = Math.ulp(1000f) * 8;
    image[0] += difference;
    int count = SIDE * SIDE;
    double variance = (double) difference * difference * (count - 1) / count / count;
    double expected = difference * (1 - 1.0 / count) / Math.sqrt(variance + 1e-5);
    float[] alone = computed("alone", image);
    assertThat(alone[0] / expected).isBetween(1 - 1e-6, 1 + 1e-6);
    assertThat(alone[1] / expected * (1 - count)).isBetween(1 - 1e-5, 1 + 1e-5);
    assertThat(alone[count]).isZero();
  }
}
