package dev.atrous.processor.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a run of javac gave: its diagnostics, the sources that the processor wrote, class files, and
 * the files of reports by their names.
 */
public record Compilation(
    boolean success,
    Map<String, String> sources,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    String output,
    SortedMap<String, String> generated,
    SortedMap<String, byte[]> classFiles,
    SortedMap<String, byte[]> reports,
    SortedMap<String, byte[]> library) {

  /** How many lines before and after a diagnostic's line a failure shows. */
  private static final int CONTEXT = 4;

  /** This compilation, or a failure that shows every message with the source it points at. */
  public Compilation succeeded() {
    if (!success) {
      throw new AssertionError("javac refuses the sources:\n" + messages());
    }
    return this;
  }

  /** The network declared by an interface, its class loaded. */
  public NetworkClass network(String qualifiedName) {
    return networks(List.of(qualifiedName)).get(0);
  }

  /** Several networks of one class loader. */
  public List<NetworkClass> networks(List<String> qualifiedNames) {
    succeeded();
    ClassLoader loader = loader();
    return qualifiedNames.stream().map(name -> NetworkClass.load(loader, name)).toList();
  }

  /** Loads the class files of this compilation and of those that it was compiled against. */
  public ClassLoader loader() {
    SortedMap<String, byte[]> all = new TreeMap<>(library);
    all.putAll(classFiles);
    return new MemoryClassLoader(all);
  }

  /** What javac and the processor say, notes left out, each with the source that it is about. */
  public String messages() {
    return output
        + diagnostics.stream()
            .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
            .limit(20)
            .map(this::message)
            .collect(Collectors.joining("\n"));
  }

  private String message(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text =
        diagnostic.getKind()
            + " "
            + diagnostic.getCode()
            + ": "
            + diagnostic.getMessage(Locale.ROOT);
    JavaFileObject file = diagnostic.getSource();
    if (file == null) {
      return text;
    }
    String type = file.getName().substring(1).replaceAll("\\.java$", "").replace('/', '.');
    String source = sources.containsKey(type) ? sources.get(type) : generated.get(type);
    String place = type + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber();
    return place + ": " + text + "\n" + (source == null ? "" : excerpt(source, diagnostic));
  }

  private static String excerpt(String source, Diagnostic<?> diagnostic) {
    List<String> lines = source.lines().toList();
    int line = (int) diagnostic.getLineNumber();
    StringBuilder excerpt = new StringBuilder();
    int first = Math.max(line - CONTEXT, 1);
    for (int number = first; number <= Math.min(line + CONTEXT, lines.size()); number++) {
      excerpt.append(
          "%s%5d  %s%n".formatted(number == line ? ">" : " ", number, lines.get(number - 1)));
    }
    return excerpt.toString();
  }
}
