package dev.atrous.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.dsl.Network;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar that users have on their processor path holds what it needs of other jars, under names of
 * its own, and no more. It is looked into when it has been packaged, by {@code mvn verify}.
 */
final class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("atrous.jar"));

  private static final Pattern DEPENDENCY = Pattern.compile("(?m)^ +(\\S+) +-> (\\S+)");

  /**
   * Named in class files and never loaded: one encloses an enum, of one a constant is copied, one
   * is a reader of JSON that is in memory.
   */
  private static final Set<String> NAMED =
      Set.of(
          "dev.atrous.runtime.loops.Activation",
          "dev.atrous.runtime.loops.Alignment",
          "dev.atrous.processor.shaded.gson.internal.bind.JsonTreeReader");

  private static Set<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }

  /** What classes of the jar refer to, themselves left out, as jdeps tells. */
  private static Set<String> dependencies(String... options) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    String[] arguments = Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = JAR.toString();
    ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, arguments);
    return DEPENDENCY
        .matcher(output.toString())
        .results()
        .filter(found -> !found.group(1).equals(found.group(2)))
        .map(found -> found.group(2))
        .collect(Collectors.toSet());
  }

  @Test
  void nothingStandsUnderTheNamesOfOthers() throws IOException {
    assertThat(entries())
        .contains("dev/atrous/processor/NetworkProcessor.class")
        .noneMatch(name -> name.startsWith("dev/atrous/runtime"))
        .noneMatch(name -> name.startsWith("dev/atrous/dsl"))
        .noneMatch(name -> name.startsWith("com/"));
  }

  /** ELK, which draws the report page, comes in jars of its own. */
  @Test
  void nothingIsMissingButWhatDrawsReports() {
    assertThat(dependencies("--missing-deps"))
        .isNotEmpty()
        .filteredOn(name -> !name.startsWith("org.eclipse."))
        .containsExactlyInAnyOrderElementsOf(NAMED);
  }

  @Test
  void nothingOfTheRuntimeIsThereThatNobodyUses() throws IOException {
    Set<String> used = dependencies("-verbose:class", "-filter:none");
    List<String> taken =
        entries().stream()
            .filter(
                name ->
                    name.matches(
                        "dev/atrous/processor/shaded/(summary|safetensors|gson)/.*\\.class"))
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .toList();
    assertThat(taken).isNotEmpty().allMatch(used::contains);
  }

  /** Without Gson's own jar on the processor path. */
  @Test
  void weightsFilesCanBeRead(@TempDir Path folder) throws IOException {
    Weights.builder()
        .put("stem.weight", new float[4], 4, 1, 1, 1)
        .put("stem.bias", new float[1], 1)
        .build()
        .save(folder.resolve("Some.safetensors"));
    Path source = folder.resolve("Some.java");
    Files.writeString(
        source,
        """
        import dev.atrous.dsl.*;
        import dev.atrous.runtime.Tensor;

        @Network(weights = "Some.safetensors")
        interface Some {
          @Input(channels = 1, height = 4, width = 4)
          Tensor image();

          @Conv(kernel = 1, channels = 1)
          Tensor stem(Tensor image);
        }
        """);
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            writer,
            writer,
            "-processorpath",
            JAR.toString(),
            "-cp",
            origin(Network.class) + File.pathSeparator + origin(Tensor.class),
            "-d",
            folder.toString(),
            source.toString());
    assertThat(output.toString())
        .contains("error: [WeightMisshapen] 'stem' needs 'stem.weight' [1, 1, 1, 1]")
        .contains("it is [4, 1, 1, 1]");
  }

  private static String origin(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** The order is that in which compilers ask them. */
  @Test
  void compilersFindTheProcessors() throws IOException {
    URL[] jar = {JAR.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      assertThat(ServiceLoader.load(Processor.class, loader))
          .extracting(each -> each.getClass().getName())
          .containsExactly(NetworkProcessor.class.getName(), OwnBlocksProcessor.class.getName());
    }
  }
}
