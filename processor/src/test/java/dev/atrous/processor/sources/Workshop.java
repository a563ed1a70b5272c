package dev.atrous.processor.sources;

import dev.atrous.processor.NetworkProcessor;
import dev.atrous.processor.OwnBlocksProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A folder with sources, generated sources and class files, for what has to be seen on disk: jars,
 * modules, other processors, other compilers.
 */
final class Workshop {

  private final Path folder;
  private final JavaCompiler compiler;
  private final List<Path> sources = new ArrayList<>();
  private final List<Path> library = new ArrayList<>();
  private List<Processor> processors = List.of(new NetworkProcessor(), new OwnBlocksProcessor());

  Workshop(Path folder) {
    this(folder, ToolProvider.getSystemJavaCompiler());
  }

  Workshop(Path folder, JavaCompiler compiler) {
    this.folder = folder;
    this.compiler = compiler;
    for (Class<?> each : List.of(dev.atrous.dsl.Network.class, dev.atrous.runtime.Tensor.class)) {
      try {
        Path origin = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!library.contains(origin)) {
          library.add(origin);
        }
      } catch (URISyntaxException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  Workshop source(String qualifiedName, String text) {
    try {
      Path file = folder.resolve("sources").resolve(qualifiedName.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      sources.add(Files.writeString(file, text));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts what another workshop has compiled on the class path. */
  Workshop against(Workshop other) {
    return against(other.classes());
  }

  /** Puts a folder on the class path. */
  Workshop against(Path other) {
    library.add(other);
    return this;
  }

  Workshop processors(Processor... given) {
    processors = List.of(given);
    return this;
  }

  /**
   * Compiles with javac as a process of its own, which looks for the processors by itself and finds
   * these, in this order; returns what it prints.
   */
  String javac(List<Class<? extends Processor>> services, String... options) {
    try {
      Path found = folder.resolve("services");
      Path file = found.resolve("META-INF/services/" + Processor.class.getName());
      Files.createDirectories(file.getParent());
      Files.write(file, services.stream().map(Class::getName).toList());
      Path generated = Files.createDirectories(folder.resolve("generated"));
      String path = System.getProperty("java.class.path");
      String tests = System.getProperty("surefire.test.class.path", path);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      command.addAll(List.of("-processorpath", found + java.io.File.pathSeparator + tests));
      command.addAll(List.of("-encoding", "UTF-8", "-cp", libraryPath(), "-s", "" + generated));
      command.addAll(List.of("-d", Files.createDirectories(classes()).toString()));
      command.addAll(List.of(options));
      sources.forEach(source -> command.add(source.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** The source that was generated for a type. */
  String generated(String qualifiedName) {
    try {
      Path file = folder.resolve("generated").resolve(qualifiedName.replace('.', '/') + ".java");
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The dependencies as a path, for options. */
  String libraryPath() {
    return library.stream()
        .map(Path::toString)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  /** Compiles; returns what the compiler says. */
  List<Message> compile(String... options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      if (!List.of(options).contains("--module-path")) {
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, library);
      }
      files.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes())));
      files.setLocationFromPaths(
          StandardLocation.SOURCE_OUTPUT,
          List.of(Files.createDirectories(folder.resolve("generated"))));
      List<String> all =
          Stream.concat(Stream.of("-encoding", "UTF-8"), Stream.of(options)).toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      task.call();
      return Message.of(diagnostics.getDiagnostics());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
