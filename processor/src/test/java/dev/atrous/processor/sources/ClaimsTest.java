package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.NetworkProcessor;
import dev.atrous.processor.OwnBlocksProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which annotations are claimed: all that are ours, so that lint is content, and no others. */
final class ClaimsTest {

  private static final String BLOCK =
      """
      @Block
      %s @interface %s {
        int channels();

        interface Layers {
          @Conv(kernel = 3) @Bind("channels") @BatchNorm @Relu
          Tensor conv(Tensor input);
        }
      }
      """;

  private static final String HEAD =
      "package user; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";

  private static final String NETWORK =
      HEAD
          + """
          @Network
          public interface Net {
            %s
            @Input(channels = 3, height = 5, width = 5)
            Tensor image();

            @Own(channels = 4)
            Tensor stem(Tensor image);

            @Nested(channels = 4)
            Tensor head(Tensor stem);
          }
          """
              .formatted(BLOCK.formatted("", "Nested"));

  private static final List<Class<? extends Processor>> OURS =
      List.of(NetworkProcessor.class, OwnBlocksProcessor.class);

  @TempDir Path folder;

  private Workshop network() {
    return new Workshop(folder)
        .source("user.Own", HEAD + BLOCK.formatted("public", "Own"))
        .source("user.Net", NETWORK);
  }

  private static Workshop marked(Workshop workshop) {
    return workshop
        .source("user.Mark", "package user; @interface Mark {}")
        .source("user.Marked", "package user; @Mark class Marked {}");
  }

  @Test
  void networksAndOwnBlocksAreCleanUnderEveryLint() {
    assertThat(network().javac(OURS, "-Xlint:all", "-Werror")).isEmpty();
  }

  @Test
  void annotationsOfOthersStayTheirs() {
    List<Class<? extends Processor>> behindOurs = new ArrayList<>(OURS);
    behindOurs.add(Marks.class);
    assertThat(marked(network()).javac(behindOurs, "-Xlint:all").strip())
        .isEqualTo("Note: met [user.Mark]");
  }

  @Test
  void whatNobodyProcessesIsStillWarnedOf() {
    assertThat(marked(network()).javac(OURS, "-Xlint:all"))
        .contains("No processor claimed any of these annotations: /user.Mark")
        .doesNotContain("Nested", "Own", "Generated", "Network");
  }

  /** Claims one annotation that is not ours. */
  public static final class Marks extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("user.Mark");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!annotations.isEmpty()) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, "met " + annotations);
      }
      return true;
    }
  }
}
