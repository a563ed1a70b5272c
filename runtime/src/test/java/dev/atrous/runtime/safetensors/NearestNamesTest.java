package dev.atrous.runtime.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  private static List<String> nearest(String missing, String... names) {
    return NearestNames.among(List.of(names)).of(missing, name -> false);
  }

  @Test
  void wrappedNamesComeFirst() {
    assertThat(
            nearest(
                "stem.weight",
                "stem.weights",
                "stem.conv.weight",
                "backbone.module.stem.weight",
                "module.stem.weight",
                "head.bias"))
        .containsExactly("module.stem.weight", "backbone.module.stem.weight", "stem.conv.weight");
    assertThat(nearest("module.stem.weight", "stem.weight")).containsExactly("stem.weight");
  }

  @Test
  void sharedSegmentsComeBeforeEditDistance() {
    assertThat(nearest("stem.norm.weight", "atem.norm.weighs", "stem.bn.weight"))
        .containsExactly("stem.bn.weight", "atem.norm.weighs");
    assertThat(nearest("a.norm.weight", "b.bn.weight", "a.norm.bias", "c.weight")).isEmpty();
  }

  @Test
  void misspellingsAreFound() {
    assertThat(nearest("head", "haed", "completely.different")).containsExactly("haed");
    assertThat(nearest("head.weight", "tail.running_var")).isEmpty();
  }

  @Test
  void preferredOnesWinAmongEquals() {
    assertThat(
            NearestNames.among(List.of("stem.conv.weight", "stem.bn.weight"))
                .hint("stem.norm.weight", name -> name.contains("conv")))
        .isEqualTo("; nearest: 'stem.conv.weight', 'stem.bn.weight'");
    assertThat(NearestNames.among(List.of()).hint("a", name -> true)).isEmpty();
  }

  @Test
  void manyNamesAreNoProblem() {
    List<String> names = IntStream.range(0, 100_000).mapToObj(at -> "layer." + at + ".w").toList();
    NearestNames nearest = NearestNames.among(names);
    for (int at = 0; at < 1000; at++) {
      assertThat(nearest.of("layers." + at + ".v", name -> true)).hasSizeLessThan(4);
    }
  }
}
