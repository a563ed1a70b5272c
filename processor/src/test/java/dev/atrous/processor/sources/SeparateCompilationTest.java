package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks and blocks that come from class files, with and without the names of parameters. */
@Tag("slow")
final class SeparateCompilationTest {

  private static final String HEAD =
      "package %s; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";

  private static final String BACKBONE =
      HEAD.formatted("jar")
          + """
          @Network
          public interface Backbone {
            @Input(channels = 3, height = 33, width = 33)
            Tensor zebra();

            @Input(channels = 4, height = 33, width = 33)
            Tensor antelope();

            @Conv(kernel = 9, channels = 8, padding = Padding.VALID)
            Tensor stem(Tensor zebra);

            @Conv(kernel = 9, channels = 8, padding = Padding.VALID)
            Tensor other(Tensor antelope);
          }
          """;

  private static final String BLOCK =
      HEAD.formatted("jar")
          + """
          @Block
          public @interface Twice {
            int channels();

            interface Layers {
              @Conv(kernel = 3) @Bind("channels") @BatchNorm @Relu
              Tensor first(Tensor input);

              @Conv(kernel = 3) @Bind("channels") @BatchNorm @Relu
              Tensor second(Tensor first);
            }
          }
          """;

  private static final String DERIVED =
      HEAD.formatted("user")
          + """
          @Network
          interface Derived extends jar.Backbone {
            @Concat
            Tensor both(Tensor stem, Tensor other);

            @jar.Twice(channels = 4)
            Tensor head(Tensor both);
          }
          """;

  @TempDir Path folder;

  private Workshop jar(String... options) {
    Workshop jar = new Workshop(folder.resolve("jar"));
    jar.source("jar.Backbone", BACKBONE).source("jar.Twice", BLOCK);
    assertThat(jar.compile(options)).isEmpty();
    return jar;
  }

  @Test
  void withNamesOfParameters() {
    Workshop user = new Workshop(folder.resolve("user")).against(jar("-parameters"));
    assertThat(user.source("user.Derived", DERIVED).compile("-Xlint:all")).isEmpty();
    assertThat(user.generated("user.DerivedNetwork"))
        .contains("public Tensor forward(Tensor zebra, Tensor antelope)");
  }

  @Test
  void eclipseFindsTheNamesAndTheOrderToo() {
    Workshop jar = jar("-parameters");
    Workshop user = new Workshop(folder.resolve("user"), new EclipseCompiler()).against(jar);
    assertThat(Eclipse.compile(user.source("user.Derived", DERIVED)))
        .extracting(Message::kind)
        .doesNotContain(Diagnostic.Kind.ERROR);
    Workshop javac = new Workshop(folder.resolve("javac")).against(jar);
    javac.source("user.Derived", DERIVED).compile();
    String suppression = "@SuppressWarnings\\(.*\\)\n";
    assertThat(user.generated("user.DerivedNetwork").replaceAll(suppression, ""))
        .isEqualTo(javac.generated("user.DerivedNetwork").replaceAll(suppression, ""));
  }

  @Test
  void withoutNamesOfParametersEachClassFileIsReportedOnce() {
    Workshop user = new Workshop(folder.resolve("user")).against(jar());
    List<Message> messages = user.source("user.Derived", DERIVED).compile();
    assertThat(messages)
        .extracting(Message::id)
        .containsExactly("MissingParameterNames", "MissingParameterNames");
    assertThat(messages.get(0).line()).isEqualTo(3);
    assertThat(messages.get(0).text()).contains("class file of Backbone ");
    assertThat(messages.get(1).line()).isEqualTo(7);
    assertThat(messages.get(1).text()).contains("class file of @Twice ");
  }

  @Test
  void mistakesOfInheritedLayersAreReportedAtTheNetworkThatInherits() {
    Workshop user = new Workshop(folder.resolve("user")).against(jar("-parameters"));
    String small =
        HEAD.formatted("user")
            + """
            @Network
            interface Small extends jar.Backbone {
              @Override
              @Input(channels = 3, height = 5, width = 5)
              Tensor zebra();
            }
            """;
    List<Message> messages = user.source("user.Small", small).compile();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).line()).isEqualTo(3);
    assertThat(messages.get(0).text())
        .startsWith("[OutputEmpty] In Backbone.stem: 'stem' would have no rows");
  }
}
