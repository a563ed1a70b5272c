package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of thousands of layers, and interfaces that are inherited in thousands of ways. */
@Tag("slow")
final class LargeNetworksTest {

  private static final String HEAD =
      "package large; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";
  private static final String INPUT = "@Input(channels = 1, height = 2, width = 2) Tensor l0();\n";

  /** A layer that reads the one before it; the first one may read another. */
  private static String layer(int number, int first) {
    return "@Relu Tensor l" + number + "(Tensor l" + (number == 1 ? first : number - 1) + ");\n";
  }

  private static Compilation processed(Map<String, String> sources) {
    return NetworkCompiler.create().with("-proc:only").compile(sources);
  }

  @Test
  void layersInReverseOrder() {
    String layers =
        IntStream.range(0, 3000).mapToObj(at -> layer(3000 - at, 0)).collect(Collectors.joining());
    String source = HEAD + "@Network public interface Chain {" + INPUT + layers + "}";
    assertThat(processed(Map.of("large.Chain", source)).generated().values())
        .singleElement()
        .asString()
        .contains("public Tensor l3000(Tensor l2999)")
        .contains("return Layers.SUMMARY");
  }

  @Test
  void aLongCircleIsOneMessageOfReasonableLength() {
    String layers =
        IntStream.rangeClosed(1, 2500)
            .mapToObj(at -> layer(at, 2500))
            .collect(Collectors.joining());
    String source = HEAD + "@Network public interface Circle {" + INPUT + layers + "}";
    List<String> errors =
        processed(Map.of("large.Circle", source)).diagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(diagnostic -> diagnostic.getMessage(null))
            .toList();
    assertThat(errors)
        .singleElement()
        .asString()
        .contains("[Cycle]", "l1 → l2", "→ … (2,485 more)");
    assertThat(errors.get(0)).hasSizeLessThan(400);
  }

  /** So many that what reads them has too many inputs, too, which is not said besides. */
  @ParameterizedTest
  @ValueSource(ints = {19_999, 20_000, 25_000})
  void tooManyCopiesAreOneError(int copies) {
    String block =
        """
        @Block @interface Copies {
          int[] of();
          interface Layers {
            @Relu @Each("of") Tensor each(Tensor input);
            @Concat Tensor out(Tensor each);
          }
        }
        """;
    String layer = "@Copies(of = {" + "1,".repeat(copies) + "}) Tensor l1(Tensor l0);";
    String source = HEAD + "@Network public interface Many {" + INPUT + layer + block + "}";
    String error = copies < 20_000 ? "[TooManyTensors]" : "[TooManyLayers]";
    assertThat(processed(Map.of("large.Many", source)).diagnostics())
        .extracting(diagnostic -> diagnostic.getMessage(null))
        .singleElement()
        .asString()
        .contains(error);
  }

  /**
   * Each level inherits the one before it in two ways: thousands of ways to the first. javac itself
   * walks them all for each name in a class, so that more would take minutes without us.
   */
  @Test
  void interfacesThatAreInheritedInManyWays() {
    Map<String, String> sources = new TreeMap<>();
    sources.put("large.A0", HEAD + "interface A0 {" + INPUT + "}");
    sources.put("large.B0", HEAD + "interface B0 {" + layer(1, 0) + "}");
    for (int level = 1; level <= 12; level++) {
      for (String side : List.of("A", "B")) {
        String parents = "A" + (level - 1) + ", B" + (level - 1);
        String text = "interface " + side + level + " extends " + parents + " {}";
        sources.put("large." + side + level, HEAD + text);
      }
    }
    sources.put("large.Diamond", HEAD + "@Network public interface Diamond extends A12, B12 {}");
    assertThat(processed(sources).generated()).containsOnlyKeys("large.DiamondNetwork");
  }
}
