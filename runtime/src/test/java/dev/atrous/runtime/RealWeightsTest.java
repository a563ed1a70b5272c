package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody else's tools wrote. */
class RealWeightsTest {

  @TempDir Path folder;

  private static long count(Weights weights) {
    return weights.names().stream().mapToLong(name -> weights.values(name).length).sum();
  }

  @Test
  void deeplab() throws IOException {
    Path file = TestData.file("deeplabv3_257/deeplabv3_257_mv_gpu.safetensors");
    Weights weights = Weights.read(file);

    assertThat(count(weights)).isEqualTo(688_357);
    assertThat(weights.shape("MobilenetV2.Conv.weight")).containsExactly(16, 3, 3, 3);
    Path copy = folder.resolve("copy.safetensors");
    weights.save(copy);
    Weights again = Weights.read(copy);
    try (InputStream in = Files.newInputStream(file)) {
      Weights streamed = Weights.read(in);
      assertThat(again.names()).containsExactlyElementsOf(streamed.names());
      for (String name : weights.names()) {
        assertThat(again.values(name))
            .isEqualTo(weights.values(name))
            .isEqualTo(streamed.values(name));
      }
    }
  }

  @Test
  void mobilenet() {
    Weights weights =
        Weights.read(TestData.file("mobilenet_v1_025_224/mobilenet_v1_025_224.safetensors"));

    assertThat(weights.shape("MobilenetV1.Logits.Conv2d_1c_1x1.weight"))
        .containsExactly(1001, 256, 1, 1);
    assertThat(count(weights)).isGreaterThan(400_000);
    for (String name : weights.names()) {
      assertThat(weights.dtype(name)).isEqualTo("F32");
      for (float value : weights.values(name)) {
        assertThat(Float.isFinite(value)).isTrue();
      }
    }
  }
}
