package dev.atrous.runtime.generated;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.runtime.Tensor;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private final float[] values = new float[12];
  private final Tensor image = Tensor.interleaved(values, 1, 3, 2, 2);
  private final Tensor alias = Tensor.interleaved(values, 1, 1, 3, 4);
  private final Tensor apart = Tensor.zeros(1, 3, 2, 2);

  @Test
  void resultsNeedMemoryOfTheirOwn() {
    assertThatThrownBy(() -> Arguments.distinct("scores", image, "image", image))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'scores' receives a result, but 'image' is the same tensor."
                + " Give it a tensor of its own.");
    assertThatThrownBy(() -> Arguments.distinct("scores", alias, "image", image))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'image' lies in the same array.");
    assertThatCode(() -> Arguments.distinct("scores", apart, "image", image))
        .doesNotThrowAnyException();
  }

  @Test
  void ofManyTensorsOnlyResultsDo() {
    assertThatCode(() -> Arguments.distinct(1, image, image, alias, apart))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Arguments.distinct(2, image, alias, apart))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'argument 2' receives a result")
        .hasMessageContaining("'argument 1' lies in the same array");
    assertThatThrownBy(() -> Arguments.distinct(2, image, apart, apart))
        .hasMessageContaining("'argument 2' is the same tensor");
  }
}
