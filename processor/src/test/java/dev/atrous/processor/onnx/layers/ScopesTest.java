package dev.atrous.processor.onnx.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopesTest {

  @ParameterizedTest
  @ValueSource(strings = {"logits", "backbone.stem", "pool5_drop", "head/scores"})
  void namesThatSomebodyGaveTellSomething(String tensor) {
    assertThat(Scopes.tells(tensor)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/conv1/Conv_output_0",
        "123",
        "x",
        "conv2d_7.tmp_0",
        "hardswish_58.tmp_0",
        "tmp_8",
        "elementwise_add_4"
      })
  void namesThatProgramsCountTellNothing(String tensor) {
    assertThat(Scopes.tells(tensor)).isFalse();
  }

  @Test
  void onlyNamesOfAStateDictTellOfWeights() {
    assertThat(Scopes.weights("layer1.0.conv1.weight")).isEqualTo("layer1.0.conv1");
    assertThat(Scopes.weights("onnx::Conv_500")).isEmpty();
    assertThat(Scopes.weights(".weight")).isEmpty();
  }
}
