package dev.atrous.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.TestData;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Filter;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

  @TempDir Path folder;

  private static float[] counting(int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = at + 1;
    }
    return values;
  }

  @Test
  void convolutionsComeAsTheyAreStored() {
    Weights weights =
        Weights.builder()
            .put("stem.weight", counting(24), 2, 3, 2, 2)
            .put("stem.bias", new float[] {8, 9}, 2)
            .put("bare.weight", counting(2), 2, 1, 1, 1)
            .build();
    Parameters parameters = Parameters.of(weights);

    Filter stem = parameters.convolution("stem", 2, 3, 2, 2, true);
    assertThat(stem.weight()).isEqualTo(counting(24));
    assertThat(stem.bias()).containsExactly(8, 9);
    assertThat(parameters.convolution("bare", 2, 1, 1, 1, false).bias()).containsExactly(0, 0);
    assertThat(parameters.finish().names())
        .containsExactly("stem.weight", "stem.bias", "bare.weight");
  }

  @Test
  void transposedConvolutionsAreTurnedOutputFirst() {
    int inputs = 6;
    int groups = 2;
    int outputsPerGroup = 2;
    float[] stored = counting(inputs * outputsPerGroup * 3);
    Weights weights =
        Weights.builder().put("up.weight", stored, inputs, outputsPerGroup, 1, 3).build();
    Filter filter =
        Parameters.of(weights).transposed("up", inputs, outputsPerGroup, groups, 1, 3, false);

    assertThat(filter.outputs()).isEqualTo(4);
    for (int output = 0; output < 4; output++) {
      for (int input = 0; input < 3; input++) {
        for (int tap = 0; tap < 3; tap++) {
          int storedInput = output / outputsPerGroup * 3 + input;
          int from = (storedInput * outputsPerGroup + output % outputsPerGroup) * 3 + tap;
          assertThat(filter.weight()[(output * 3 + input) * 3 + tap]).isEqualTo(stored[from]);
        }
      }
    }
  }

  @Test
  void linearLayersReadTwoDimensions() {
    Weights weights = Weights.builder().put("head.weight", counting(24), 2, 12).build();

    assertThat(Parameters.of(weights).linear("head", 2, 3, 2, 2, false).weight())
        .isEqualTo(counting(24));
  }

  @Test
  void normalisationIsFolded() {
    Weights weights =
        Weights.builder()
            .put("n.weight", new float[] {2, 1}, 2)
            .put("n.bias", new float[] {1, 0}, 2)
            .put("n.running_mean", new float[] {3, 0}, 2)
            .put("n.running_var", new float[] {3.75f, 1}, 2)
            .build();
    Affine norm = Parameters.of(weights).norm("n", 2, 0.25);

    assertThat(norm.scale()[0]).isEqualTo(1);
    assertThat(norm.shift()[0]).isEqualTo(-2);
    assertThat(norm.scale()[1]).isEqualTo((float) (1 / Math.sqrt(1.25)));
  }

  @Test
  void allProblemsAreListedAtOnce() {
    Weights weights =
        Weights.builder()
            .put("module.stem.weight", new float[27], 1, 3, 3, 3)
            .put("head.weight", new float[19], 19)
            .put("n.num_batches_tracked", new float[1])
            .build();
    Parameters parameters = Parameters.of(weights);
    assertThat(parameters.convolution("stem", 1, 3, 3, 3, true).weight())
        .hasSize(27)
        .containsOnly(0);
    assertThat(parameters.slopes("head", 21)).hasSize(21).containsOnly(0);

    WeightsException found =
        catchThrowableOfType(WeightsException.class, () -> parameters.finish());
    assertThat(found.problems())
        .containsExactly(
            "missing 'stem.weight' [1, 3, 3, 3]; nearest: 'module.stem.weight'",
            "missing 'stem.bias' [1]",
            "misshapen 'head.weight': expected [21], found [19]",
            "unexpected 'module.stem.weight' [1, 3, 3, 3]");
    assertThat(found)
        .hasMessage(
            """
            weights built in memory: the tensors do not fit the network: 2 missing, 1 misshapen, \
            1 unexpected. Weights.renamed and Weights.without adapt names.
              missing 'stem.weight' [1, 3, 3, 3]; nearest: 'module.stem.weight'
              missing 'stem.bias' [1]
              misshapen 'head.weight': expected [21], found [19]
              unexpected 'module.stem.weight' [1, 3, 3, 3]\
            """);
  }

  @Test
  void hundredsOfProblemsStayReadable() {
    Weights.Builder builder = Weights.builder();
    for (int layer = 0; layer < 300; layer++) {
      builder.put("aux." + layer + ".weight", new float[1], 1);
    }
    Parameters parameters = Parameters.of(builder.build());
    for (int layer = 0; layer < 500; layer++) {
      parameters.convolution("body." + layer, 64, 64, 3, 3, false);
    }

    WeightsException found =
        catchThrowableOfType(WeightsException.class, () -> parameters.finish());
    assertThat(found.problems()).hasSize(800);
    assertThat(found.getMessage().lines()).hasSize(43);
    assertThat(found)
        .hasMessageContaining("500 missing, 300 unexpected")
        .hasMessageContaining("… and 480 more missing")
        .hasMessageEndingWith("… and 280 more unexpected");
  }

  @Test
  void aNetworkWithoutAnyOfItsTensorsCostsOneArray() {
    Parameters parameters = Parameters.of(Weights.builder().build());
    // 16 MB each: all of them together would be 16 GB.
    for (int layer = 0; layer < 1000; layer++) {
      assertThat(parameters.slopes("body." + layer, 1 << 22)).hasSize(1 << 22);
    }
    assertThatThrownBy(parameters::finish).isInstanceOf(WeightsException.class);
  }

  @Test
  void tensorsOfOtherTypesAreUnreadable() {
    byte[] file =
        TestData.safetensors(
            "{\"p.weight\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[4]);
    Parameters parameters = Parameters.of(Weights.read(new ByteArrayInputStream(file)));

    assertThat(parameters.slopes("p", 1)).containsExactly(0);
    assertThatThrownBy(parameters::finish)
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("1 unreadable")
        .hasMessageContaining("tensor 'p.weight' (I32 [1]) cannot be read as numbers");
  }

  @Test
  void countersOfBatchesAreIgnored() {
    Weights weights =
        Weights.builder()
            .put("p.weight", new float[] {1}, 1)
            .put("n.num_batches_tracked", new float[] {7})
            .build();
    Parameters parameters = Parameters.of(weights);
    parameters.slopes("p", 1);

    assertThat(parameters.finish().names()).containsExactly("p.weight");
  }

  @Test
  void layersMayShareTensors() {
    Parameters parameters = Parameters.random(1);

    assertThat(parameters.convolution("a", 2, 2, 1, 1, true).weight())
        .isEqualTo(parameters.convolution("a", 2, 2, 1, 1, true).weight());
    assertThatCode(parameters::finish).doesNotThrowAnyException();
    parameters.convolution("a", 2, 3, 1, 1, true);
    assertThatThrownBy(parameters::finish)
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("misshapen 'a.weight': expected [2, 3, 1, 1], found [2, 2, 1, 1]");
  }

  @Test
  void randomWeightsDependOnSeedAndNameOnly() {
    Parameters one = Parameters.random(42);
    Filter first = one.convolution("first", 3, 5, 3, 3, true);
    Filter second = one.convolution("second", 3, 5, 3, 3, true);
    Parameters other = Parameters.random(42);

    assertThat(other.convolution("second", 3, 5, 3, 3, true).weight()).isEqualTo(second.weight());
    assertThat(other.convolution("first", 3, 5, 3, 3, true).weight()).isEqualTo(first.weight());
    assertThat(first.weight()).isNotEqualTo(second.weight());
    assertThat(Parameters.random(43).convolution("first", 3, 5, 3, 3, true).weight())
        .isNotEqualTo(first.weight());
    assertThat(first.bias()).containsOnly(0);
    // Fixed for ever: results that people quote with a seed must not change.
    assertThat(Parameters.random(42).linear("w", 1, 2, 1, 1, false).weight())
        .containsExactly(-0.53847116f, -0.41330457f);
  }

  @Test
  void randomWeightsAreHeNormal() {
    float[] weight = Parameters.random(7).convolution("w", 256, 64, 3, 3, false).weight();
    double sum = 0;
    double squares = 0;
    int beyondTwo = 0;
    double expected = Math.sqrt(2.0 / (64 * 9));
    for (float value : weight) {
      sum += value;
      squares += (double) value * value;
      beyondTwo += Math.abs(value) > 2 * expected ? 1 : 0;
    }
    assertThat(sum / weight.length).isCloseTo(0, within(expected / 100));
    assertThat(Math.sqrt(squares / weight.length)).isCloseTo(expected, within(expected / 100));
    assertThat(beyondTwo / (double) weight.length).isCloseTo(0.0455, within(0.002));

    float[] up = Parameters.random(7).transposed("w", 64, 128, 2, 4, 4, false).weight();
    double power = 0;
    for (float value : up) {
      power += (double) value * value;
    }
    double upExpected = Math.sqrt(2.0 / (32 * 16));
    assertThat(Math.sqrt(power / up.length)).isCloseTo(upExpected, within(upExpected / 50));
  }

  @Test
  void randomNormalisationChangesNothing() {
    Parameters parameters = Parameters.random(0);
    Affine norm = parameters.norm("n", 3, 0);

    assertThat(norm.scale()).containsOnly(1);
    assertThat(norm.shift()).containsOnly(0);
    assertThat(parameters.slopes("p", 2)).containsOnly(0.25f);
    assertThat(parameters.finish().names())
        .containsExactly("n.weight", "n.bias", "n.running_mean", "n.running_var", "p.weight");
  }

  @Test
  void randomWeightsCanBeSavedAndLoaded() {
    Parameters random = Parameters.random(5);
    Filter convolution = random.convolution("c", 4, 2, 3, 3, true);
    Filter transposed = random.transposed("t", 4, 3, 2, 2, 2, true);
    Filter linear = random.linear("l", 3, 2, 2, 2, true);
    Affine norm = random.norm("n", 3, 1e-5);
    float[] slopes = random.slopes("p", 2);
    Path file = folder.resolve("random.safetensors");
    random.finish().save(file);

    Parameters loaded = Parameters.of(Weights.read(file));
    assertThat(loaded.convolution("c", 4, 2, 3, 3, true).weight()).isEqualTo(convolution.weight());
    assertThat(loaded.transposed("t", 4, 3, 2, 2, 2, true).weight()).isEqualTo(transposed.weight());
    assertThat(loaded.linear("l", 3, 2, 2, 2, true).weight()).isEqualTo(linear.weight());
    assertThat(loaded.norm("n", 3, 1e-5).scale()).isEqualTo(norm.scale());
    assertThat(loaded.slopes("p", 2)).isEqualTo(slopes);
    assertThat(loaded.finish().shape("t.weight")).containsExactly(4, 3, 2, 2);
  }
}
