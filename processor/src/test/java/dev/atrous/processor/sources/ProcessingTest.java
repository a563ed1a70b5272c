package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.NetworkProcessor;
import dev.atrous.processor.OwnBlocksProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor among others: options, rounds, modules, build tools, and its own failures. */
@Tag("slow")
final class ProcessingTest {

  private static final String HEAD =
      "package user; import dev.atrous.dsl.*; import dev.atrous.runtime.Tensor;\n";

  private static final String SMALL =
      HEAD
          + """
          @Network
          public interface Small {
            @Input(channels = 3, height = 5, width = 5)
            Tensor image();

            @Conv(kernel = 3, channels = 4) @BatchNorm @Relu
            Tensor stem(Tensor image);
          }
          """;

  @TempDir Path folder;

  private Workshop small() {
    return new Workshop(folder).source("user.Small", SMALL);
  }

  @Test
  void verbosePrintsTheTableAsANote() {
    List<Message> messages = small().compile("-Aatrous.verbose=true");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).line()).isEqualTo(3);
    assertThat(messages.get(0).text())
        .startsWith("[Summary] Small\n")
        .contains("conv 3×3, batch norm, ReLU", "4×5×5", "receptive field", "total  ");
    assertThat(small().compile("-Aatrous.verbose")).hasSize(1);
    assertThat(small().compile("-Aatrous.verbose=false")).isEmpty();
  }

  @Test
  void unknownValuesOfOptionsAreWarnings() {
    for (String value : List.of("-Aatrous.verbose=yes", "-Aatrous.verbose=TRUE")) {
      assertThat(small().compile(value)).extracting(Message::id).containsExactly("UnknownOption");
    }
  }

  @Test
  void optionsAreDeclared() {
    assertThat(new NetworkProcessor().getSupportedOptions()).contains("atrous.verbose");
    assertThat(small().compile("-Xlint:all", "-Aatrous.verbose=false"))
        .extracting(Message::text)
        .noneMatch(text -> text.contains("options were not recognized"));
  }

  @Test
  void gradleKnowsThatItIsIsolating() throws IOException {
    String file = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream descriptor = NetworkProcessor.class.getResourceAsStream(file)) {
      assertThat(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8).strip())
          .hasLineCount(2)
          .contains(NetworkProcessor.class.getName() + ",isolating")
          .contains(OwnBlocksProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void eachFileHasOneOriginatingElement() {
    List<String> written = new ArrayList<>();
    Workshop workshop = small();
    workshop.source(
        "user.Wrong", SMALL.replace("Small", "Wrong").replace("kernel = 3", "kernel = 0"));
    workshop.processors(new Watched(environment -> recording(environment, written)));
    workshop.compile();
    assertThat(written)
        .containsExactlyInAnyOrder(
            "user.SmallNetwork of [user.Small]", "user.WrongNetwork of [user.Wrong]");
  }

  /** Our processor in another environment. */
  private static final class Watched extends AbstractProcessor {

    private final NetworkProcessor ours = new NetworkProcessor();
    private final UnaryOperator<ProcessingEnvironment> change;

    Watched(UnaryOperator<ProcessingEnvironment> change) {
      this.change = change;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      ours.init(change.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return ours.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return ours.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return ours.process(annotations, round);
    }
  }

  /** The environment with a filer that notes what is written, and of what. */
  private static ProcessingEnvironment recording(
      ProcessingEnvironment environment, List<String> written) {
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (name, arguments) -> {
              if (name.equals("createSourceFile")) {
                written.add(arguments[0] + " of " + List.of((Element[]) arguments[1]));
              }
              return null;
            });
    return proxy(
        ProcessingEnvironment.class,
        environment,
        (name, arguments) -> name.equals("getFiler") ? filer : null);
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Object target, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object own = answer.to(method.getName(), arguments);
              return own != null ? own : method.invoke(target, arguments);
            }));
  }

  /** Writes the interface {@code Written} in the first round in which it is asked. */
  public static final class Other extends AbstractProcessor {

    private final String annotation;
    private boolean done;

    public Other() {
      this("");
    }

    Other(String annotation) {
      this.annotation = annotation;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer file = processingEnv.getFiler().createSourceFile("user.Written").openWriter()) {
          file.write(SMALL.replace("@Network", annotation).replace("Small", "Written"));
        } catch (IOException failure) {
          throw new java.io.UncheckedIOException(failure);
        }
      }
      return false;
    }
  }

  /** Also when it is asked behind ours, which then claims nothing: see {@code Claims}. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSuperInterfaceMayBeWrittenByAnotherProcessor(boolean first) {
    String network =
        HEAD
            + """
            @Network
            interface Derived extends Written {
              @Relu
              Tensor head(Tensor stem);
            }
            """;
    List<Class<? extends Processor>> ours =
        List.of(NetworkProcessor.class, OwnBlocksProcessor.class);
    List<Class<? extends Processor>> order = new ArrayList<>(ours);
    order.add(first ? 0 : ours.size(), Other.class);
    Workshop workshop = new Workshop(folder).source("user.Derived", network);
    assertThat(workshop.javac(order, "-Xlint:all,-processing", "-Werror")).isEmpty();
    assertThat(workshop.generated("user.DerivedNetwork")).contains("public Tensor head(");
  }

  @Test
  void aNetworkMayBeWrittenByAnotherProcessor() {
    Workshop workshop = new Workshop(folder).source("user.Empty", "package user; class Empty {}");
    workshop.processors(new Other("@Network"), new NetworkProcessor());
    assertThat(workshop.compile()).isEmpty();
    assertThat(workshop.generated("user.WrittenNetwork")).contains("public Tensor stem(");
  }

  @Test
  void aModuleNeedsNoOtherThanOurs() {
    Workshop workshop = small();
    workshop.source(
        "module-info",
        """
        module user {
          requires transitive dev.atrous.dsl;
          requires transitive dev.atrous.runtime;
          exports user;
        }
        """);
    String path = workshop.libraryPath();
    assertThat(workshop.compile("--module-path", path, "-Xlint:all")).isEmpty();
    assertThat(workshop.generated("user.SmallNetwork")).doesNotContain("Generated");
  }

  @Test
  void aNetworkOfAModuleHasAPackage() {
    Workshop workshop = new Workshop(folder).source("Small", SMALL.replace("package user;", ""));
    workshop.source(
        "module-info", "module user { requires dev.atrous.dsl; requires dev.atrous.runtime; }");
    String path = workshop.libraryPath();
    List<Message> messages = workshop.compile("--module-path", path);
    assertThat(messages).extracting(Message::id).containsExactly("NetworkMustHavePackage");
    assertThat(messages.get(0).file()).isEqualTo("Small.java");
    assertThat(messages.get(0).text()).contains("Small", "module user");
  }

  @Test
  void aFailureOfTheProcessorIsAnErrorAtTheNetworkAndTheOthersAreStillCompiled() {
    Workshop workshop = small().source("user.Unlucky", SMALL.replace("Small", "Unlucky"));
    workshop.processors(new Watched(ProcessingTest::failing));
    List<Message> messages = workshop.compile();
    assertThat(messages).extracting(Message::id).containsExactly("InternalError");
    assertThat(messages.get(0).file()).isEqualTo("Unlucky.java");
    assertThat(messages.get(0).line()).isEqualTo(3);
    assertThat(messages.get(0).text()).contains("out of luck", "Please report it");
    assertThat(workshop.generated("user.SmallNetwork")).contains("public Tensor stem(");
  }

  private static ProcessingEnvironment failing(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (name, arguments) -> {
              if (name.equals("createSourceFile") && arguments[0].toString().contains("Unlucky")) {
                throw new IllegalStateException("out of luck");
              }
              return null;
            });
    return proxy(
        ProcessingEnvironment.class,
        environment,
        (name, arguments) -> name.equals("getFiler") ? filer : null);
  }
}
