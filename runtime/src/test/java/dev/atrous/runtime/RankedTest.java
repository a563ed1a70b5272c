package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankedTest {

  private static Tensor scores(float... scores) {
    return Tensor.planar(scores, 1, scores.length, 1, 1);
  }

  @Test
  void theGreatestComeFirstAndOfEqualsTheFirst() {
    Tensor scores = scores(1, 7, -3, 7, 0.5f);

    assertThat(scores.argMax()).isEqualTo(1);
    assertThat(scores.topK(3)).extracting(Ranked::index).containsExactly(1, 3, 0);
    assertThat(scores.topK(9)).extracting(Ranked::index).containsExactly(1, 3, 0, 4, 2);
    assertThat(scores(-0f, 0).argMax()).isZero();
    assertThat(scores(1, Float.NaN, Float.POSITIVE_INFINITY).argMax()).isEqualTo(1);
  }

  @Test
  void inWords() {
    assertThat(scores(0.83123f, 11.25f, 3e-5f).topK(3, List.of("cat", "dog", "sheep")))
        .extracting(Ranked::toString)
        .containsExactly("dog 11.25", "cat 0.8312", "sheep 3.000e-05");
    assertThat(scores(2).topK(1)).hasToString("[class 0 2.000]");
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThatThrownBy(() -> Tensor.zeros(1, 21, 3, 1).topK(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected the scores of one image, 1×classes×1×1, found 1×21×3×1;");
    assertThatThrownBy(() -> Tensor.zeros(2, 21, 1, 1).argMax())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Tensor.image takes one image out of a batch");
    assertThatThrownBy(() -> scores(1, 2).topK(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected to rank at least 1 class, found 0.");
    assertThatThrownBy(() -> scores(1, 2).topK(1, List.of("one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a name for each of 2 classes, found 1 names.");
  }

  @Test
  void aTensorShowsItsBeginning() {
    assertThat(scores(1, -0.5f)).hasToString("Tensor 1×2×1×1 [1.0, -0.5]");
    assertThat(Tensor.interleaved(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 2, 2))
        .hasToString("Tensor 1×2×2×2 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, …]");
  }
}
