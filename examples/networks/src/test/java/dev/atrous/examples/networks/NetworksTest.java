package dev.atrous.examples.networks;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The declared networks against what PyTorch has and computes, with weights given by a formula. */
class NetworksTest {

  /** Of the largest output. */
  private static final double TOLERANCE = 1e-4;

  @Test
  void mobileNetV1() throws IOException {
    check("mobilenet_v1", 224, MobileNetV1Network::load, MobileNetV1Network::forward);
  }

  @Test
  void mobileNetV2() throws IOException {
    check("mobilenet_v2", 224, MobileNetV2Network::load, MobileNetV2Network::forward);
  }

  @Test
  void xception() throws IOException {
    check("xception", 299, XceptionNetwork::load, XceptionNetwork::forward);
  }

  @Test
  void xception65() throws IOException {
    check("xception65_features", 299, Xception65Network::load, Xception65Network::forward);
  }

  @Test
  void deepLabV1() throws IOException {
    check(
        "deeplab_v1_largefov",
        129,
        SmallV1Network::load,
        (network, image) -> network.forward(image).fc8());
  }

  @Test
  void deepLabV3() throws IOException {
    check(
        "deeplab_v3_resnet50",
        129,
        SmallV3Network::load,
        (network, image) -> network.forward(image).logits());
  }

  @Test
  void deepLabV3Plus() throws IOException {
    check(
        "deeplab_v3plus_xception65",
        129,
        SmallV3PlusNetwork::load,
        (network, image) -> network.forward(image).logits());
  }

  /** Which only training needs, and which state dicts hold. */
  @Test
  void auxiliaryClassifiersAndCountersOfBatchesAreLeftUnread() throws IOException {
    Reference reference = Reference.read("deeplab_v3_resnet50");
    Weights.Builder more = Weights.builder();
    reference.shapes().forEach((name, shape) -> Formula.put(more, name, shape, 1));
    Formula.put(more, "aux_classifier.0.weight", new int[] {256, 1024, 3, 3}, 1);
    Formula.put(more, "aux_classifier.1.running_mean", new int[] {256}, 1);
    more.put("backbone.bn1.num_batches_tracked", new float[] {1});
    assertThat(DeepLabV3ResNet50Network.load(more.build())).isNotNull();
  }

  private interface Forward<N> {
    Tensor of(N network, Tensor image);
  }

  private static <N extends CompiledNetwork> void check(
      String name, int side, Function<Weights, N> load, Forward<N> forward) throws IOException {
    Reference reference = Reference.read(name);
    N network = load.apply(reference.weights());
    assertThat(sum(network, LayerSummary::parameters)).isEqualTo(reference.parameters());
    assertThat(sum(network, LayerSummary::multiplyAdds)).isEqualTo(reference.multiplyAdds());
    Tensor image = Tensor.planar(Formula.input(3 * side * side), 1, 3, side, side);
    double largest = 0;
    for (float value : reference.output()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertClose(forward.of(network, image).toPlanar(), reference.output(), TOLERANCE * largest);
  }

  private static long sum(
      CompiledNetwork network, java.util.function.ToLongFunction<LayerSummary> figure) {
    return network.layers().stream().mapToLong(figure).sum();
  }
}
