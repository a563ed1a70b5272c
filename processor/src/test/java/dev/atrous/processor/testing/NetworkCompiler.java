package dev.atrous.processor.testing;

import dev.atrous.processor.NetworkProcessor;
import dev.atrous.processor.OwnBlocksProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles declared networks in memory, with the processor, every warning an error, and nothing on
 * the class path but the language, the runtime and the weights files of the tests. Many sources in
 * one call are much faster than many calls.
 */
public final class NetworkCompiler {

  private static final List<String> ALWAYS =
      List.of("-Xlint:all", "-Werror", "-parameters", "-encoding", "UTF-8");

  /** Where the weights files are that sources name, a folder for the class path. */
  public static final Path WEIGHTS = Path.of("src", "test", "resources", "weights");

  private final List<String> options;
  private final SortedMap<String, byte[]> library;

  private NetworkCompiler(List<String> options, SortedMap<String, byte[]> library) {
    this.options = options;
    this.library = library;
  }

  public static NetworkCompiler create() {
    return new NetworkCompiler(ALWAYS, new TreeMap<>());
  }

  /** The same with more options, such as {@code -Asomething}. */
  public NetworkCompiler with(String... more) {
    List<String> all = Stream.concat(options.stream(), Stream.of(more)).toList();
    return new NetworkCompiler(all, library);
  }

  /** The same with warnings that remain warnings. */
  public NetworkCompiler allowingWarnings() {
    return new NetworkCompiler(
        options.stream().filter(option -> !option.equals("-Werror")).toList(), library);
  }

  /** The same with the class files of an earlier compilation on the class path. */
  public NetworkCompiler against(Compilation earlier) {
    SortedMap<String, byte[]> all = new TreeMap<>(library);
    all.putAll(earlier.classFiles());
    return new NetworkCompiler(options, all);
  }

  /** Compiles one source file. */
  public Compilation compile(String qualifiedName, String source) {
    return compile(Map.of(qualifiedName, source));
  }

  /** Compiles source files, given by the qualified names of their types. */
  public Compilation compile(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager disk =
            javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(disk, library)) {
      disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((type, text) -> units.add(MemoryFiles.source(type, text)));
      JavaCompiler.CompilationTask task =
          javac.getTask(output, files, diagnostics, options, null, units);
      task.setProcessors(List.of(new NetworkProcessor(), new OwnBlocksProcessor()));
      task.setLocale(Locale.ROOT);
      boolean success = task.call();
      SortedMap<String, String> generated = new TreeMap<>();
      files
          .written(Kind.SOURCE)
          .forEach((type, text) -> generated.put(type, new String(text, StandardCharsets.UTF_8)));
      return new Compilation(
          success,
          new LinkedHashMap<>(sources),
          diagnostics.getDiagnostics(),
          output.toString(),
          generated,
          files.written(Kind.CLASS),
          files.written(Kind.OTHER),
          library);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> classPath() {
    Stream<Path> modules =
        Stream.of(dev.atrous.dsl.Network.class, dev.atrous.runtime.Tensor.class)
            .map(NetworkCompiler::origin)
            .distinct();
    return Stream.concat(modules, Stream.of(WEIGHTS)).toList();
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
