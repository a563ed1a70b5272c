package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Generated classes are found by their interfaces; one that is missing is explained. */
final class NetworksTest {

  interface Present {
    String origin();
  }

  interface Missing {}

  @Test
  void findsTheGeneratedClass() {
    assertThat(Networks.random(Present.class, 3).origin()).isEqualTo("seed 3");
    assertThat(Networks.load(Present.class, Path.of("weights")).origin()).isEqualTo("weights");
  }

  @Test
  void whatTheGeneratedClassThrowsIsThrown() {
    assertThatThrownBy(() -> Networks.random(Present.class, -1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void withoutTheProcessorTheMessageSaysHowToRunIt() {
    assertThatThrownBy(() -> Networks.random(Missing.class, 1))
        .isInstanceOf(NetworkMissingException.class)
        .hasMessageStartingWith("dev.atrous.runtime.NetworksTest_MissingNetwork does not exist")
        .hasMessageContaining("@Network")
        .hasMessageContaining("annotationProcessorPaths")
        .hasMessageContaining("-processorpath");
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Networks.random(String.class, 1))
        .withMessage("java.lang.String is no interface of a network.");
    assertThatIllegalArgumentException().isThrownBy(() -> Networks.random(Override.class, 1));
    assertThatNullPointerException()
        .isThrownBy(() -> Networks.load(Present.class, (Path) null))
        .withMessage("file");
  }
}

/** As the processor would write it. */
record NetworksTest_PresentNetwork(String origin) implements NetworksTest.Present {

  static NetworksTest_PresentNetwork load(Path file) {
    return new NetworksTest_PresentNetwork(file.toString());
  }

  static NetworksTest_PresentNetwork random(long seed) {
    if (seed < 0) {
      throw new ArithmeticException();
    }
    return new NetworksTest_PresentNetwork("seed " + seed);
  }
}
