package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.NetworkProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code javac *.java} where an earlier compilation has left the generated class. */
final class EarlierOutputTest {

  private static final String NETWORK =
      """
      package user; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;
      @Network
      interface Net {
        @Input(channels = 3, height = 5, width = 5)
        Tensor image();

        @Conv(kernel = 3, channels = %d)
        Tensor stem(Tensor image);
      }
      """;

  @TempDir Path folder;

  /** A workshop in which what the first has generated is a source. */
  private Workshop again(String network) throws IOException {
    Workshop first = new Workshop(folder).source("user.Net", NETWORK.formatted(4));
    assertThat(first.compile()).isEmpty();
    String generated = first.generated("user.NetNetwork");
    return new Workshop(folder.resolve("again"))
        .source("user.Net", network)
        .source("user.NetNetwork", generated);
  }

  @Test
  void isCompiledIfItIsStillTheSame() throws IOException {
    Workshop again = again(NETWORK.formatted(4));
    assertThat(again.compile()).isEmpty();
    assertThat(again.classes().resolve("user/NetNetwork.class")).exists();
  }

  @Test
  void isWrittenAnewForTheNextTimeIfTheNetworkHasChanged() throws IOException {
    Workshop again = again(NETWORK.formatted(8));
    assertThat(again.compile()).extracting(Message::id).containsExactly("GeneratedOutOfDate");
    Path source = folder.resolve("again/sources/user/NetNetwork.java");
    assertThat(Files.readString(source)).contains("8×5×5");
    assertThat(again.processors(new NetworkProcessor()).compile()).isEmpty();
  }

  @Test
  void mistakesOfTheNetworkAreReportedAlone() throws IOException {
    assertThat(again(NETWORK.formatted(0)).compile())
        .extracting(Message::id)
        .containsExactly("NumberTooSmall");
  }
}
