package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weights file that a network names is compared with what the network needs. */
final class WeightsFileTest {

  private static final String SMALL =
      """
      package small;

      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;

      @Network(weights = "Small.safetensors")
      public interface Small {
        @Input(channels = 2, height = 4, width = 4)
        Tensor image();

        @Conv(kernel = 1, channels = 3)
        Tensor stem(Tensor image);
      }
      """;

  @TempDir private Path folder;

  private static void save(Weights weights, Path file) {
    try {
      Files.createDirectories(file.getParent());
      weights.save(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Weights weights(int inputs) {
    return Weights.builder()
        .put("stem.weight", new float[3 * inputs], 3, inputs, 1, 1)
        .put("stem.bias", new float[3], 3)
        .build();
  }

  private Stream<String> compiled() {
    return new Workshop(folder)
        .source("small.Small", SMALL).compile("-Xlint:all", "-Werror", "-parameters").stream()
            .map(message -> message.line() + " " + message.id());
  }

  /** Each operation knows its tensors as the loader does: there is a layer of each. */
  @Test
  void whatEachLayerWouldLoadIsWhatItNeeds() {
    Map<String, String> sources = new TreeMap<>();
    SourceFile.in("layers").forEach(each -> sources.put(each.qualifiedName(), each.text()));
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    Workshop workshop = new Workshop(folder);
    int tensors = 0;
    for (SourceFile source : SourceFile.in("layers")) {
      String file = source.name() + ".safetensors";
      Weights weights = compilation.network(source.qualifiedName()).randomWeights(1);
      save(weights, folder.resolve("sources/layers/" + file));
      tensors += weights.names().size();
      String named = source.text().replaceFirst("@Network(\\((.*)\\))?", "@Network($2,)");
      workshop.source(
          source.qualifiedName(),
          named.replace(",)", ", weights = \"" + file + "\")").replace("(, ", "("));
    }
    assertThat(tensors).isGreaterThan(20);
    assertThat(workshop.compile("-parameters"))
        .filteredOn(message -> !message.text().contains("bootstrap"))
        .isEmpty();
  }

  @Test
  void aFileBesideTheSourceComesBeforeTheCompilersOutput() {
    save(weights(2), folder.resolve("sources/small/Small.safetensors"));
    save(weights(5), folder.resolve("classes/small/Small.safetensors"));
    assertThat(compiled()).isEmpty();
  }

  @Test
  void elseTheCompilersOutputIsLookedAtAsMavenFillsIt() {
    save(weights(5), folder.resolve("classes/small/Small.safetensors"));
    assertThat(compiled()).containsExactly("11 WeightMisshapen");
  }

  @Test
  void anIndexNamesTheShardsBesideIt() throws IOException {
    Path sources = folder.resolve("sources/small");
    save(weights(2).only(List.of("stem.bias")), sources.resolve("one.safetensors"));
    Weights misshapen = weights(5).only(List.of("stem.weight"));
    save(misshapen, sources.resolve("two.safetensors"));
    Files.writeString(
        sources.resolve("Small.safetensors"),
        """
        {"metadata": {"total_size": 9}, "weight_map":
         {"stem.weight": "two.safetensors", "stem.bias": "one.safetensors"}}""");
    assertThat(compiled()).containsExactly("11 WeightMisshapen");

    Files.delete(sources.resolve("two.safetensors"));
    assertThat(compiled()).containsExactly("6 WeightsUnusable");
  }

  /** Errors in the network come first: what is needed is not known before. */
  @Test
  void aNetworkThatIsWrongIsNotCompared() {
    save(weights(5), folder.resolve("sources/small/Small.safetensors"));
    assertThat(
            new Workshop(folder)
                .source("small.Small", SMALL.replace("kernel = 1", "kernel = 0"))
                .compile("-parameters"))
        .extracting(Message::id)
        .containsExactly("NumberTooSmall");
  }
}
