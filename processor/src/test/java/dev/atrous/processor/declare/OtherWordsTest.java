package dev.atrous.processor.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What those are told who write the words of PyTorch or Keras. */
final class OtherWordsTest {

  private static final Set<String> CONV =
      new LinkedHashSet<>(List.of("kernel", "stride", "rate", "channels"));

  @Test
  void theWordThatIsMeant() {
    assertThat(OtherWords.advice("kernel_size", "{3, 1}", CONV))
        .isEqualTo("Write kernel = {3, 1} for 'kernel_size'.");
    assertThat(OtherWords.advice("filters", "64", CONV))
        .isEqualTo("Write channels = 64 for 'filters'.");
    assertThat(OtherWords.advice("upscale_factor", "2", Set.of("block")))
        .isEqualTo("Write block = 2 for 'upscale_factor'.");
    assertThat(OtherWords.advice("bias", "2", Set.of("size", "alpha", "beta", "k")))
        .isEqualTo("Write k = 2 for 'bias'.");
    assertThat(OtherWords.advice("elementwise_affine", "false", Set.of("epsilon", "affine")))
        .isEqualTo("Write affine = false for 'elementwise_affine'.");
  }

  @Test
  void whatIsFoundWithoutIt() {
    assertThat(OtherWords.advice("in_channels", "8", CONV))
        .isEqualTo("Leave 'in_channels' out: the layer that is read has them.");
    assertThat(OtherWords.advice("normalized_shape", "96", Set.of("epsilon", "affine")))
        .isEqualTo("Leave 'normalized_shape' out: it works along the channels.");
  }

  @Test
  void theWordOfAnotherAnnotationIsNone() {
    assertThat(OtherWords.advice("negative_slope", "0.1", CONV)).isEmpty();
  }

  @Test
  void theNameThatIsMissing() {
    assertThat(OtherWords.advice("value", "3", CONV))
        .isEqualTo("Write which one it is, such as kernel = 3.");
  }

  @Test
  void theNameThatIsNear() {
    assertThat(OtherWords.advice("strid", "2", CONV)).isEqualTo("Did you mean 'stride'?");
  }
}
