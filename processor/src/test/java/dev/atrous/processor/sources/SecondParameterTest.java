package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Convolutions that take their channels from a second parameter, and the block that needs them. */
final class SecondParameterTest {

  private static final int CHANNELS = 7;
  private static final int SQUEEZED = 3;
  private static final int PIXELS = 5 * 6;

  private static final String SOURCE =
      """
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;

      @Network
      public interface Gated {
        @Input(channels = 7, height = 5, width = 6) Tensor image();

        @SqueezeExcitation(channels = 3, gate = Activation.HARD_SIGMOID)
        Tensor gated(Tensor image);

        @Conv(kernel = 3, stride = 2) @BatchNorm @Relu
        Tensor conv(Tensor gated, Tensor image);
      }
      """;

  @Test
  void aGateIsComputedFromTheMeansOfTheChannels() throws Exception {
    var compilation = NetworkCompiler.create().compile(Map.of("Gated", SOURCE));
    compilation.succeeded();
    Class<?> type = compilation.loader().loadClass("GatedNetwork");
    Weights weights = (Weights) type.getMethod("randomWeights", long.class).invoke(null, 5L);
    Object network = type.getMethod("load", Weights.class).invoke(null, weights);
    float[] image = new float[CHANNELS * PIXELS];
    Random random = new Random(5);
    for (int at = 0; at < image.length; at++) {
      image[at] = random.nextFloat() * 4 - 1;
    }
    Tensor input = Tensor.planar(image, 1, CHANNELS, 5, 6);
    Tensor gated = (Tensor) type.getMethod("gated", Tensor.class).invoke(network, input);
    double[] gate = gate(image, weights);
    float[] computed = gated.toPlanar();
    for (int at = 0; at < image.length; at++) {
      assertThat((double) computed[at]).isCloseTo(image[at] * gate[at / PIXELS], within(1e-5));
    }
    Tensor conv =
        (Tensor) type.getMethod("conv", Tensor.class, Tensor.class).invoke(network, gated, input);
    assertThat(conv.channels()).isEqualTo(CHANNELS);
    Tensor whole = (Tensor) type.getMethod("forward", Tensor.class).invoke(network, input);
    assertThat(whole.toPlanar()).containsExactly(conv.toPlanar());
    assertThat(
            ((CompiledNetwork) network).layers().stream().mapToLong(LayerSummary::parameters).sum())
        .isEqualTo(2 * CHANNELS * SQUEEZED + SQUEEZED + CHANNELS + 9 * 49 + 2 * CHANNELS);
  }

  /** Hu et al. 2018, equations 2 to 4, with biases and the gate of MobileNetV3. */
  private static double[] gate(float[] image, Weights weights) {
    float[] squeeze = weights.values("gated.squeeze.weight");
    float[] squeezeBias = weights.values("gated.squeeze.bias");
    float[] excite = weights.values("gated.excite.weight");
    float[] exciteBias = weights.values("gated.excite.bias");
    double[] few = new double[SQUEEZED];
    for (int to = 0; to < SQUEEZED; to++) {
      double sum = squeezeBias[to];
      for (int from = 0; from < CHANNELS; from++) {
        double mean = 0;
        for (int pixel = 0; pixel < PIXELS; pixel++) {
          mean += image[from * PIXELS + pixel] / (double) PIXELS;
        }
        sum += squeeze[to * CHANNELS + from] * mean;
      }
      few[to] = Math.max(sum, 0);
    }
    double[] gate = new double[CHANNELS];
    for (int to = 0; to < CHANNELS; to++) {
      double sum = exciteBias[to];
      for (int from = 0; from < SQUEEZED; from++) {
        sum += excite[to * SQUEEZED + from] * few[from];
      }
      gate[to] = Math.min(Math.max(sum + 3, 0), 6) / 6;
    }
    return gate;
  }
}
