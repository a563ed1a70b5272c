package dev.atrous.examples.mobilenet;

import static dev.atrous.examples.testing.Difference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.testing.Data;
import dev.atrous.examples.testing.Npy;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published MobileNetV1 against what TensorFlow Lite computes with it. */
class MobileNetTest {

  private static final String FOLDER = "mobilenet_v1_025_224/";

  @ParameterizedTest
  @CsvSource({"burger, cheeseburger", "chelsea, Egyptian cat"})
  void givesTheRecordedProbabilities(String photograph, String label) throws IOException {
    Path weights = Data.file(FOLDER + "mobilenet_v1_025_224.safetensors");
    Npy input = Npy.read(Data.file(FOLDER + "io/" + photograph + ".input_nchw.npy"));
    Npy expected = Npy.read(Data.file(FOLDER + "io/" + photograph + ".expected.npy"));
    List<String> labels = Files.readAllLines(Data.file(FOLDER + "labels_1001.txt"));

    Tensor found =
        MobileNetNetwork.load(MobileNetWeights.read(weights)).forward(input.image(3, 224, 224));

    assertClose(found.toPlanar(), expected.values(), 1e-5);
    assertThat(labels.get(largest(found.toPlanar()))).isEqualTo(label);
  }

  @Test
  void hasTheParametersOfThePaper() {
    List<LayerSummary> layers = MobileNetNetwork.random(1).layers();
    // Table 6 of the paper: 0.5 million parameters and 41 million multiply-adds.
    assertThat(layers.stream().mapToLong(LayerSummary::parameters).sum()).isEqualTo(467593);
    assertThat(layers.stream().mapToLong(LayerSummary::multiplyAdds).sum() / 1_000_000)
        .isEqualTo(41);
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int index = 1; index < values.length; index++) {
      largest = values[index] > values[largest] ? index : largest;
    }
    return largest;
  }
}
