package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Declarations that are right although few users would write them so: all compile cleanly. */
@Tag("slow")
final class UnusualDeclarationsTest {

  private static final String IMPORTS =
      "import dev.atrous.dsl.*;\nimport dev.atrous.runtime.Tensor;\n";

  private static final String X = "@Input(channels = 3, height = 7, width = 9) Tensor x();\n";

  private final Map<String, String> sources = new LinkedHashMap<>();

  /** Adds a source; all of one test are compiled together. */
  private void source(String type, String text) {
    int dot = type.lastIndexOf('.');
    String header = dot < 0 ? "" : "package " + type.substring(0, dot) + ";\n";
    sources.put(type, header + IMPORTS + text);
  }

  private Compilation compile() {
    return NetworkCompiler.create().compile(sources).succeeded();
  }

  @Test
  void namesOfTypesThatGeneratedCodeUses() {
    List<String> names =
        List.of(
            "Math",
            "String",
            "Float",
            "System",
            "List",
            "Path",
            "Filter",
            "Window",
            "Loops",
            "Object",
            "Generated",
            "Step",
            "Override",
            "Weights",
            "Parameters",
            "Shape",
            "Affine",
            "Scratch",
            "Activation",
            "Workspace",
            "CompiledNetwork",
            "Arguments",
            "Pixels");
    for (String name : names) {
      source(
          name.toLowerCase(java.util.Locale.ROOT) + "s." + name,
          "@Network public interface "
              + name
              + " { "
              + X
              + """
              @Conv(kernel = 3, channels = 4) @BatchNorm @Relu6 Tensor y(Tensor x);
              @MaxPool(kernel = 2) Tensor z(Tensor y);
              @Resize Tensor w(Tensor z, Tensor x);
              @Output @TransposedConv(kernel = 3, channels = 2) @Softmax Tensor v(Tensor w);
              @Output @AvgPool(kernel = 2) Tensor u(Tensor w);
              }
              """);
    }
    assertThat(compile().generated()).hasSize(names.size());
  }

  @Test
  void namesOfMethodsThatGeneratedClassesHave() {
    source(
        "p.Net",
        """
        @Network public interface Net {
          @Input(channels = 3, height = 7, width = 9) Tensor in();
          @Relu Tensor equals(Tensor in);
          @Tanh Tensor layers(Tensor equals);
          @Tanh Tensor summary(Tensor layers);
          @Relu Tensor threads(Tensor summary);
          @Relu Tensor setThreads(Tensor threads);
          @Relu Tensor workspaces(Tensor setThreads);
          @Relu Tensor load(Tensor workspaces);
          @Relu Tensor random(Tensor load);
          @Relu Tensor randomWeights(Tensor random);
          @Relu Tensor wait(Tensor randomWeights);
          @Relu Tensor NetNetwork(Tensor wait);
        }
        """);
    compile();
  }

  @Test
  void placesOfInterfaces() {
    source("Unnamed", "@Network public interface Unnamed { " + X + "@Relu Tensor y(Tensor x); }");
    source(
        "p.Outer",
        "public final class Outer { private Outer() {}\n@Network public interface Net { "
            + X
            + "@Relu Tensor y(Tensor x); } }");
    source("far.Base", "public interface Base { " + X + "@Relu Tensor r(Tensor x); }");
    source(
        "p.Extended", "@Network interface Extended extends far.Base { @Tanh Tensor y(Tensor r); }");
    assertThat(compile().generated()).hasSize(3);
  }

  @Test
  void diamonds() {
    source("p.Top", "public interface Top { " + X + "}");
    source("p.Left", "public interface Left extends Top { @Relu Tensor left(Tensor x); }");
    source("p.Right", "public interface Right extends Top { @Tanh Tensor right(Tensor x); }");
    source(
        "p.Bottom",
        """
        @Network public interface Bottom extends Left, Right {
          @Add Tensor sum(Tensor left, Tensor right);
        }
        """);
    assertThat(compile().network("p.Bottom").inputs()).containsExactly("x");
  }

  @Test
  void constantsAndOtherMethods() {
    source(
        "p.Net",
        """
        @Network public interface Net {
          int SIZE = 7;
          @Input(channels = 3, height = SIZE, width = SIZE + 2) Tensor x();
          @Conv(kernel = 1 + 2, channels = SIZE * 2) Tensor y(@SuppressWarnings("all") final Tensor x);
          default String title() { return "net"; }
          static int two() { return 2; }
        }
        """);
    compile();
  }

  @Test
  void blocksOfOtherPlaces() {
    source(
        "far.Mixed",
        """
        @Block public @interface Mixed {
          int outputs();
          interface Layers {
            @Conv(kernel = 1) @Bind("channels = outputs") Tensor mixed(Tensor input);
            @Relu Tensor activated(Tensor mixed);
          }
        }
        """);
    source(
        "p.Net",
        "@Network public interface Net { "
            + X
            + """
            @Block @interface Own {
              int channels();
              interface Layers {
                @SeparableConv @Bind("channels") Tensor inside(Tensor input);
              }
            }
            @far.Mixed(outputs = 2) Tensor y(Tensor x);
            @Own(channels = 5) Tensor z(Tensor y);
            }
            """);
    assertThat(compile().network("p.Net").randomWeights(1).shape("z.inside.pointwise.weight"))
        .containsExactly(5, 2, 1, 1);
  }

  @Test
  void smallestMaps() {
    source(
        "p.Net",
        """
        @SuppressWarnings("atrous") @Network public interface Net {
          @Input(channels = 1, height = 1, width = 1) Tensor x();
          @Conv(kernel = 3, rate = 9, channels = 1) Tensor y(Tensor x);
          @Resize(height = 5, width = 1, coordinates = ResizeCoordinates.ALIGN_CORNERS) Tensor z(Tensor y);
          @TransposedConv(kernel = 1, stride = 5, channels = 1) Tensor w(Tensor z);
          @Softmax @ArgMax Tensor v(Tensor w);
        }
        """);
    compile();
  }
}
