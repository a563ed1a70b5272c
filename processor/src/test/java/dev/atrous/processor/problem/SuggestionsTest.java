package dev.atrous.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Did you mean". */
public final class SuggestionsTest {

  private static final List<String> LAYERS =
      List.of("image", "stem", "body", "near", "far", "pyramid", "logits", "scores", "bodyScores");

  @ParameterizedTest
  @CsvSource({
    "imgae, image", // neighbours swapped
    "stm, stem", // a letter missing
    "stemm, stem", // a letter too many
    "Stem, stem", // another case
    "pyramids, pyramid",
    "logit, logits",
    "pyr, pyramid", // a beginning
    "scoers, scores",
  })
  void near(String written, String meant) {
    assertThat(Suggestions.didYouMean(written, LAYERS)).isEqualTo(" Did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({"features", "x", "wxyz"})
  void far(String written) {
    assertThat(Suggestions.didYouMean(written, LAYERS)).isEmpty();
  }

  /** A beginning is nearer than a name that merely looks alike. */
  @Test
  void beginningsComeFirst() {
    assertThat(Suggestions.didYouMean("deep", List.of("drop", "deepest"))).contains("'deepest'");
    assertThat(Suggestions.didYouMean("body2", List.of("bodx2", "body"))).contains("'body'");
  }

  @Test
  void ofNothing() {
    assertThat(Suggestions.didYouMean("stem", List.of())).isEmpty();
  }
}
