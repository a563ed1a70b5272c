package dev.atrous.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.dsl.Warning;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * {@code @Accept} takes a constant of the language for each warning that it can silence: one that
 * is missing could not be accepted, and one too many would accept nothing.
 */
final class WarningsTest {

  @Test
  void everyWarningOfANetworkHasAConstant() {
    assertThat(Arrays.stream(Warning.values()).map(Warning::name))
        .as("constants of %s", Warning.class.getName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values())
                .filter(Problem::isAcceptable)
                .map(Problem::name)
                .toList());
  }
}
