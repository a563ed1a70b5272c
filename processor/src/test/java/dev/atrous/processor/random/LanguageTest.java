package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.reference.operations.Attributes;
import dev.atrous.processor.reference.operations.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every annotation of the language is known wherever it has to be; what is missing is named. */
final class LanguageTest {

  private static final Path LANGUAGE = Path.of("../dsl/src/main/java/dev/atrous/dsl");

  /** What says something of a network, a block or a layer, and computes nothing. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "Network",
          "Block",
          "Output",
          "Repeat",
          "Named",
          "Bind",
          "When",
          "Each",
          "RatesAsWritten",
          "Accept",
          "Required");

  private static final Set<String> OPERATIONS =
      Arrays.stream(BuiltIn.values())
          .map(BuiltIn::annotation)
          .collect(Collectors.toCollection(TreeSet::new));

  /** Names that stand behind an @ in a text. */
  private static final Pattern USE = Pattern.compile("@(?:dev\\.atrous\\.dsl\\.)?(\\w+)");

  private static Set<String> annotations(Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.list(LANGUAGE)) {
      return files
          .filter(file -> wanted.test(read(file)))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> blocks() throws IOException {
    return annotations(text -> text.contains("public @interface") && text.contains("\n@Block\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Set<String> uses(Stream<String> texts) {
    Set<String> uses = new TreeSet<>();
    texts.forEach(
        text -> {
          Matcher use = USE.matcher(text);
          while (use.find()) {
            uses.add(use.group(1));
          }
        });
    return uses;
  }

  private static Set<String> uses(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return uses(files.filter(Files::isRegularFile).map(LanguageTest::read));
    }
  }

  @Test
  void everyAnnotationIsAnOperationOrABlockOrAModifier() throws IOException {
    Set<String> known = new TreeSet<>(OPERATIONS);
    known.addAll(blocks());
    known.addAll(MODIFIERS);
    assertThat(annotations(text -> text.contains("public @interface")))
        .as("annotations of the language; BuiltIn lists the operations")
        .isEqualTo(known);
  }

  @Test
  void everyOperationHasAReference() {
    assertThat(without(operation -> hasReference(operation.annotation())))
        .as("operations without a naive version among the references")
        .isEmpty();
  }

  /** An input is given, and an {@code @Activate} is another name for an activation. */
  private static Set<String> without(Predicate<BuiltIn> known) {
    return Arrays.stream(BuiltIn.values())
        .filter(operation -> operation != BuiltIn.INPUT && operation != BuiltIn.ACTIVATE)
        .filter(known.negate())
        .map(BuiltIn::annotation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasReference(String annotation) {
    try {
      return Operations.of(annotation, new Attributes(Map.of("channels", 1, "kernel", 1)), false)
          != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** That product and reference agree, random networks show; that the reference is right, these. */
  @Test
  void everyReferenceHasKnownValues() {
    String known =
        Stream.of(
                "reference/operations/KnownValuesTest",
                "conformance/OnnxCase",
                "conformance/KerasCase")
            .map(name -> read(Path.of("src/test/java/dev/atrous/processor", name + ".java")))
            .collect(Collectors.joining());
    assertThat(without(operation -> known.contains('"' + operation.annotation() + '"')))
        .as("operations without values by hand in KnownValuesTest or in recorded cases")
        .isEmpty();
  }

  @Test
  void everyOperationNamesItsSource() {
    assertThat(
            without(
                operation ->
                    read(LANGUAGE.resolve(operation.annotation() + ".java"))
                        .contains(" * <p>Source: ")))
        .as("annotations whose Javadoc names no source")
        .isEmpty();
  }

  @Test
  void everyOperationIsAmongTheRandomNetworks() {
    Set<String> used =
        uses(
            Batches.make(Batches.baseSeed(), 400).stream()
                .flatMap(
                    network ->
                        Stream.concat(
                            network.sources().values().stream(),
                            network.library().values().stream())));
    Set<String> missing = new TreeSet<>(OPERATIONS);
    missing.removeAll(used);
    missing.remove(BuiltIn.ACTIVATE.annotation()); // in blocks that are shipped
    assertThat(missing).as("operations that no random network has").isEmpty();
  }

  @Test
  void everyOperationHasAGoldenLayer() throws IOException {
    Set<String> missing = new TreeSet<>(OPERATIONS);
    missing.removeAll(uses(Path.of("src/test/resources/layers")));
    assertThat(missing).as("operations that no golden layer shows").isEmpty();
  }

  @Test
  void everyAnnotationIsDocumented() throws IOException {
    Set<String> documented =
        uses(Stream.of("../README.md", "../dsl/README.md").map(Path::of).map(LanguageTest::read));
    Set<String> missing = annotations(text -> text.contains("public @interface"));
    missing.removeAll(documented);
    assertThat(missing).as("annotations that neither README mentions").isEmpty();
  }

  /** The user's word for an activation is the runtime's. */
  @Test
  void activationsHaveTheRuntimesNames() {
    List<String> runtime =
        Arrays.stream(dev.atrous.runtime.loops.Activation.Kind.values())
            .filter(kind -> kind.numbers() == 0)
            .map(Enum::name)
            .toList();
    assertThat(Arrays.stream(dev.atrous.dsl.Activation.values()).map(Enum::name).toList())
        .containsExactlyElementsOf(runtime);
  }
}
