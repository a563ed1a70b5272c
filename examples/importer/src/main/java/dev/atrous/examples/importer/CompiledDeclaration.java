package dev.atrous.examples.importer;

import dev.atrous.examples.terminal.Refusal;
import dev.atrous.processor.NetworkProcessor;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A declaration after javac and the processor have been over it, loaded with its weights. */
final class CompiledDeclaration implements AutoCloseable {

  private final URLClassLoader loader;
  private final Path folder;
  private final CompiledNetwork network;

  private CompiledDeclaration(URLClassLoader loader, Path folder, CompiledNetwork network) {
    this.loader = loader;
    this.folder = folder;
    this.network = network;
  }

  /**
   * Compiles a declaration and loads it.
   *
   * @throws Refusal if there is no compiler
   * @throws IllegalStateException if it does not compile, which no file should be able to cause
   */
  static CompiledDeclaration of(String packageName, String name, String source, Weights weights)
      throws Refusal {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal("there is no javac in this Java; run the command with a JDK");
    }
    try {
      Path folder = Files.createTempDirectory("atrous-import");
      compile(compiler, folder, name, source);
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {folder.toUri().toURL()}, CompiledDeclaration.class.getClassLoader());
      String qualified = (packageName.isEmpty() ? "" : packageName + ".") + name + "Network";
      Class<?> type = loader.loadClass(qualified);
      Object network = type.getMethod("load", Weights.class).invoke(null, weights);
      return new CompiledDeclaration(loader, folder, (CompiledNetwork) network);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a layer makes of the tensors that it reads. */
  Tensor layer(String layer, List<Tensor> inputs) {
    return (Tensor) call(layer, inputs);
  }

  /** The outputs of the network, in the order of the declaration. */
  List<Tensor> forward(List<Tensor> inputs) {
    Object outputs = call("forward", inputs);
    if (outputs instanceof Tensor tensor) {
      return List.of(tensor);
    }
    List<Tensor> all = new ArrayList<>();
    for (var component : outputs.getClass().getRecordComponents()) {
      all.add((Tensor) invoke(component.getAccessor(), outputs));
    }
    return all;
  }

  private Object call(String method, List<Tensor> inputs) {
    Class<?>[] types = new Class<?>[inputs.size()];
    Arrays.fill(types, Tensor.class);
    try {
      return invoke(network.getClass().getMethod(method, types), network, inputs.toArray());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      loader.close();
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      // What is left lies in the system's folder for such files.
    }
  }

  private static void compile(JavaCompiler compiler, Path folder, String name, String source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", folder.toString(), "-parameters", "-nowarn", "-cp", classPath());
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null, null, diagnostics, options, null, List.of(new SourceText(name, source)));
    task.setProcessors(List.of(new NetworkProcessor()));
    if (!task.call()) {
      throw new IllegalStateException(
          "the declaration does not compile, which is a fault of this command:\n"
              + diagnostics.getDiagnostics().stream()
                  .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                  .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                  .collect(Collectors.joining("\n"))
              + "\n"
              + source);
    }
  }

  /** Where the language, the runtime and what it needs are. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> type : List.of(dev.atrous.dsl.Network.class, Tensor.class)) {
      try {
        places.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  /** A source that is in no file. */
  private static final class SourceText extends SimpleJavaFileObject {

    private final String text;

    private SourceText(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
