package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.SourcePart;
import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Maps so large that their rows are prefetched: they give what the reference does. */
@Tag("slow")
final class LargeMapsTest {

  private static final String STEP = "new PrefetchedStep(";

  /** Of an input, of a slice of a concatenation, of every kind of step. */
  @Test
  void computeWhatTheReferenceDoes() {
    Extent extent = new Extent(4, 61, 84);
    Use wide = Use.of("Conv").with("kernel", 1).with("channels", 128);
    Use deep = Use.of("DepthwiseConv").with("kernel", 3);
    Use narrow = Use.of("Conv").with("kernel", 1).with("channels", 3);
    Use pool = Use.of("MaxPool").with("kernel", 3).with("stride", 2);
    Use average = Use.of("AvgPool").with("kernel", 2).with("stride", 3);
    List<Layer> layers =
        List.of(
            Layer.of("few", List.of(narrow), List.of("input")),
            Layer.of("many", List.of(wide, Use.of("Relu")), List.of("input")),
            Layer.of("both", List.of(Use.of("Concat")), List.of("few", "many")),
            Layer.of("deep", List.of(deep.with("rate", 5)), List.of("many")),
            Layer.of("deepEnd", List.of(narrow), List.of("deep")),
            Layer.of("strided", List.of(deep.with("stride", 2), Use.of("Relu6")), List.of("many")),
            Layer.of("stridedEnd", List.of(narrow), List.of("strided")),
            Layer.of("pool", List.of(pool), List.of("many")),
            Layer.of("average", List.of(average), List.of("both")));
    Map<String, Extent> inputs = new LinkedHashMap<>(Map.of("input", extent));
    SourcePart part = new SourcePart("Large", true, 0, List.of(), inputs, layers, true);
    RandomNetwork network =
        new RandomNetwork(
            Batches.baseSeed() + 950,
            "large.Large",
            NetworkModel.of("Large", extent, layers),
            Map.of(),
            Map.of("large.Large", SourceText.of("large", part)),
            2);
    Compilation compilation = NetworkCompiler.create().compile(network.sources()).succeeded();
    String generated = compilation.generated().get("large.LargeNetwork");
    assertThat(generated.split(Pattern.quote(STEP), -1)).hasSize(5);
    NetworkCheck.check(network, compilation.network("large.Large"));
  }
}
