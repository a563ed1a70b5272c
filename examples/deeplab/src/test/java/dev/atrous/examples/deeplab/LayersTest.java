package dev.atrous.examples.deeplab;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.examples.testing.Data;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The layers one by one, each called by itself with what the one before gave. */
class LayersTest {

  @Test
  void giveTogetherWhatForwardGives() {
    DeepLabNetwork network = DeepLabNetwork.random(3);
    Tensor image = Tensor.zeros(1, 3, 257, 257);
    for (int row = 0; row < 257; row++) {
      image.set(0, row % 3, row, 256 - row, 1);
    }
    Map<String, Tensor> layers = layers(network, image);
    Tensor scores = network.scores(layers.get("logits.semantic"), image);
    DeepLabNetwork.Outputs outputs = network.forward(image);
    assertClose(outputs.scores().toPlanar(), scores.toPlanar(), 0);
    assertClose(outputs.mask().toPlanar(), network.mask(scores).toPlanar(), 0);
  }

  /**
   * Only loosely: the recorded input was shrunk by Pillow, which rounds twice on the way, so ours
   * differs by up to one step of 255.
   */
  @Test
  void haveTheRecordedStatistics() throws IOException {
    List<String> lines = Files.readAllLines(Data.file("deeplabv3_257/io/layer_stats.csv"));
    Tensor image =
        Pictures.toTensor(
            Pictures.load(Data.file("photos/airplane.jpg")),
            257,
            257,
            Interpolation.ANTIALIASED,
            Normalization.SIGNED);
    Map<String, Tensor> layers = layers(DeepLabTest.network(), image);
    int found = 0;
    for (String line : lines) {
      String[] cells = line.split(",");
      Tensor layer = cells.length > 4 ? layers.get(plain(cells[2])) : null;
      if (layer != null) {
        double deviation = Double.parseDouble(cells[5]);
        assertThat(mean(layer))
            .as("mean of %s", cells[2])
            .isCloseTo(Double.parseDouble(cells[4]), within(0.02 * deviation));
        assertThat(deviation(layer))
            .as("deviation of %s", cells[2])
            .isCloseTo(deviation, within(0.02 * deviation));
        found++;
      }
    }
    assertThat(found).isEqualTo(layers.size());
  }

  /** The results of the layers under the names that their tensors have in TensorFlow's graph. */
  private static Map<String, Tensor> layers(DeepLabNetwork network, Tensor image) {
    Map<String, Tensor> layers = new LinkedHashMap<>();
    Tensor stem = network.stem(image);
    layers.put("MobilenetV2.Conv", stem);
    Tensor stage1 = network.stage1(stem);
    layers.put("MobilenetV2.expanded_conv.project.BatchNorm.FusedBatchNorm", stage1);
    Tensor stage2 = network.stage2(stage1);
    layers.put("MobilenetV2.expanded_conv_1.project.BatchNorm.FusedBatchNorm", stage2);
    Tensor stage2Rest = network.stage2Rest(stage2);
    layers.put("MobilenetV2.expanded_conv_2.add", stage2Rest);
    Tensor stage3 = network.stage3(stage2Rest);
    layers.put("MobilenetV2.expanded_conv_3.project.BatchNorm.FusedBatchNorm", stage3);
    Tensor stage3Rest = network.stage3Rest(stage3);
    layers.put("MobilenetV2.expanded_conv_5.add", stage3Rest);
    Tensor stage4 = network.stage4(stage3Rest);
    layers.put("MobilenetV2.expanded_conv_6.project.BatchNorm.FusedBatchNorm", stage4);
    Tensor stage4Rest = network.stage4Rest(stage4);
    layers.put("MobilenetV2.expanded_conv_9.add", stage4Rest);
    Tensor stage5 = network.stage5(stage4Rest);
    layers.put("MobilenetV2.expanded_conv_10.project.BatchNorm.FusedBatchNorm", stage5);
    Tensor stage5Rest = network.stage5Rest(stage5);
    layers.put("MobilenetV2.expanded_conv_12.add", stage5Rest);
    Tensor stage6 = network.stage6(stage5Rest);
    layers.put("MobilenetV2.expanded_conv_13.project.BatchNorm.FusedBatchNorm", stage6);
    Tensor stage6Rest = network.stage6Rest(stage6);
    layers.put("MobilenetV2.expanded_conv_15.add", stage6Rest);
    Tensor stage7 = network.stage7(stage6Rest);
    layers.put("MobilenetV2.expanded_conv_16.project.BatchNorm.FusedBatchNorm", stage7);
    Tensor pooled = network.pooled(stage7);
    layers.put("image_pooling", pooled);
    Tensor pointwise = network.pointwise(stage7);
    layers.put("aspp0", pointwise);
    Tensor pyramid = network.pyramid(network.surroundings(pooled, stage7), pointwise);
    layers.put("concat", pyramid);
    Tensor projection = network.projection(pyramid);
    layers.put("concat_projection", projection);
    layers.put("logits.semantic", network.logits(projection));
    return layers;
  }

  /** The file says {@code aspp0/Relu} where the layer with its activation is {@code aspp0}. */
  private static String plain(String tensor) {
    return tensor.replaceFirst("/(Relu6?|BiasAdd)$", "").replace('/', '.');
  }

  private static double mean(Tensor tensor) {
    double sum = 0;
    for (float value : tensor.toInterleaved()) {
      sum += value;
    }
    return sum / tensor.shape().elements();
  }

  private static double deviation(Tensor tensor) {
    double mean = mean(tensor);
    double squares = 0;
    for (float value : tensor.toInterleaved()) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / tensor.shape().elements());
  }
}
