package dev.atrous.examples.deeplab;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.testing.Data;
import dev.atrous.examples.testing.Npy;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The declared network against what TensorFlow Lite computes with the published weights. */
class DeepLabTest {

  private static final double TOLERANCE = 1e-3;

  @Test
  void givesTheRecordedScores() throws IOException {
    Npy expected = recorded("tfls_rotation0.expected_nchw");
    Tensor scores = network().forward(input("tfls_rotation0")).scores();
    assertClose(scores.toPlanar(), expected.values(), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tfls_rotation0", "cow"})
  void givesTheRecordedMask(String photograph) throws IOException {
    Npy expected = recorded(photograph + ".expected_argmax_u8");
    Tensor mask = network().forward(input(photograph)).mask();
    assertClose(mask.toPlanar(), expected.values(), 0);
  }

  /** With corners aligned, every eighth score is a logit of the 33×33 map, untouched. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tfls_rotation0.logits_before_upsample_nchw",
        "cow.logits_before_upsample_nchw",
        "cow.expected_logits_stride8"
      })
  void givesTheRecordedLogits(String name) throws IOException {
    Tensor expected = recorded(name).image(21, 33, 33);
    Tensor scores = network().forward(input(name.substring(0, name.indexOf('.')))).scores();
    Tensor found = Tensor.zeros(expected.shape());
    for (int channel = 0; channel < 21; channel++) {
      for (int row = 0; row < 33; row++) {
        for (int column = 0; column < 33; column++) {
          found.set(0, channel, row, column, scores.get(0, channel, 8 * row, 8 * column));
        }
      }
    }
    assertClose(found.toPlanar(), expected.toPlanar(), TOLERANCE);
  }

  @Test
  void costsWhatThePublishedGraphCosts() {
    List<LayerSummary> layers = DeepLabNetwork.random(1).layers();
    assertThat(layers.stream().mapToLong(LayerSummary::parameters).sum()).isEqualTo(688_357);
    assertThat(layers.stream().mapToLong(LayerSummary::multiplyAdds).sum())
        .isEqualTo(multiplyAdds());
  }

  /** The same counted by hand: input, expanded and output channels, side of the output map. */
  private static long multiplyAdds() {
    int[][] blocks = {
      {8, 48, 12, 129, 65},
      {12, 72, 12, 65, 65},
      {12, 72, 16, 65, 33},
      {16, 96, 16, 33, 33},
      {16, 96, 16, 33, 33},
      {16, 96, 32, 33, 33},
      {32, 192, 32, 33, 33},
      {32, 192, 32, 33, 33},
      {32, 192, 32, 33, 33},
      {32, 192, 48, 33, 33},
      {48, 288, 48, 33, 33},
      {48, 288, 48, 33, 33},
      {48, 288, 80, 33, 33},
      {80, 480, 80, 33, 33},
      {80, 480, 80, 33, 33},
      {80, 480, 160, 33, 33}
    };
    long sum = (16L * 3 * 9 + 16 * 9 + 8 * 16) * 129 * 129;
    for (int[] block : blocks) {
      sum += (long) block[0] * block[1] * block[3] * block[3];
      sum += (long) block[1] * (9 + block[2]) * block[4] * block[4];
    }
    return sum + 160 * 256 + (160L * 256 + 512 * 256 + 256 * 21) * 33 * 33;
  }

  static DeepLabNetwork network() {
    return DeepLabNetwork.load(Data.file("deeplabv3_257/deeplabv3_257_mv_gpu.safetensors"));
  }

  private static Tensor input(String photograph) throws IOException {
    return recorded(photograph + ".input_nchw").image(3, 257, 257);
  }

  private static Npy recorded(String name) throws IOException {
    return Npy.read(Data.file("deeplabv3_257/io/" + name + ".npy"));
  }
}
