package dev.atrous.examples.networks;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The declared networks against what PyTorch has and computes, with weights given by a formula. */
class NetworksTest {

  /** Of the largest output. */
  private static final double TOLERANCE = 1e-4;

  @Test
  void costWhatThePapersSay() {
    assertCosts(MobileNetV2Network.random(1), 3_504_872, 300_774_272);
    assertCosts(XceptionNetwork.random(1), 22_855_952, 8_357_403_496L);
  }

  @Test
  void mobileNetV2GivesTheRecordedScores() throws IOException {
    Reference reference = Reference.read("mobilenet_v2");
    MobileNetV2Network network = MobileNetV2Network.load(reference.weights());
    assertCosts(network, reference.parameters(), reference.multiplyAdds());
    Tensor image = Tensor.planar(Formula.input(3 * 224 * 224), 1, 3, 224, 224);
    assertScores(network.forward(image), reference);
  }

  @Test
  void xceptionGivesTheRecordedScores() throws IOException {
    Reference reference = Reference.read("xception");
    XceptionNetwork network = XceptionNetwork.load(reference.weights());
    assertCosts(network, reference.parameters(), reference.multiplyAdds());
    Tensor image = Tensor.planar(Formula.input(3 * 299 * 299), 1, 3, 299, 299);
    assertScores(network.forward(image), reference);
  }

  private static void assertCosts(CompiledNetwork network, long parameters, long multiplyAdds) {
    assertThat(network.layers().stream().mapToLong(LayerSummary::parameters).sum())
        .isEqualTo(parameters);
    assertThat(network.layers().stream().mapToLong(LayerSummary::multiplyAdds).sum())
        .isEqualTo(multiplyAdds);
  }

  private static void assertScores(Tensor scores, Reference reference) {
    double largest = 0;
    for (float value : reference.output()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertClose(scores.toPlanar(), reference.output(), TOLERANCE * largest);
  }
}
