package dev.atrous.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a failing golden test shows. */
final class UnifiedDifferenceTest {

  private static final List<String> HUNDRED =
      IntStream.range(0, 100).mapToObj(line -> "line " + line).toList();

  @Test
  void showsTheLinesThatDifferAndThreeAround() {
    List<String> changed =
        HUNDRED.stream().map(line -> line.equals("line 50") ? "changed" : line).toList();
    assertThat(UnifiedDifference.of("a", HUNDRED, "b", changed))
        .isEqualTo(
            """
            --- a
            +++ b
            @@ -48,7 +48,7 @@
             line 47
             line 48
             line 49
            -line 50
            +changed
             line 51
             line 52
             line 53""");
  }

  @Test
  void isShortHoweverMuchDiffers() {
    String difference = UnifiedDifference.of("a", HUNDRED, "b", List.of("nothing", "else"));
    assertThat(difference.lines()).hasSize(81);
    assertThat(difference).endsWith("… and 25 more lines");
  }

  @Test
  void ofEqualTextsIsNothing() {
    assertThat(UnifiedDifference.of("a", HUNDRED, "b", HUNDRED)).isEmpty();
  }
}
