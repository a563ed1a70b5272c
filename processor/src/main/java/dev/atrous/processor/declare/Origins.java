package dev.atrous.processor.declare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Whether a type comes from source or from a class file, and what a compiler does not tell about
 * the latter: javac gives the names of parameters and the order of methods, Eclipse's compiler
 * (3.37) gives {@code arg0} and sorts by name.
 */
public final class Origins {

  private static final List<StandardLocation> RESOURCES =
      List.of(
          StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

  private final Elements elements;
  private final Filer filer;
  private final SourceTrees trees;
  private final Set<String> sources = new HashSet<>();
  private final Map<TypeElement, Map<String, List<String>>> read = new HashMap<>();

  public Origins(Elements elements, Filer filer, SourceTrees trees) {
    this.elements = elements;
    this.filer = filer;
    this.trees = trees;
  }

  /** Takes note of the types that a round compiles. */
  public void addSources(Set<? extends Element> roots) {
    for (TypeElement type : ElementFilter.typesIn(roots)) {
      sources.add(type.getQualifiedName().toString());
    }
  }

  Elements elements() {
    return elements;
  }

  /** Whether the compiler has a source of this qualified name. */
  public boolean isSource(String qualifiedName) {
    return sources.contains(qualifiedName);
  }

  /** Whether messages about the type have a line. */
  boolean isSource(TypeElement type) {
    Element top = type;
    while (top.getEnclosingElement() instanceof TypeElement) {
      top = top.getEnclosingElement();
    }
    return isSource(((TypeElement) top).getQualifiedName().toString());
  }

  /** The annotations of a method as they are written; none if the compiler does not tell. */
  List<WrittenAnnotation> written(ExecutableElement method) {
    return trees.annotations(method);
  }

  /**
   * A file that belongs to an interface: beside its source, else in its package among the
   * compiler's output, its sources or on the class path.
   */
  Optional<InputStream> file(TypeElement type, String name) throws IOException {
    Optional<Path> beside = trees.beside(type, name).filter(Files::isRegularFile);
    if (beside.isPresent()) {
      return Optional.of(Files.newInputStream(beside.get()));
    }
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    for (StandardLocation location : RESOURCES) {
      try {
        return Optional.of(filer.getResource(location, packageName, name).openInputStream());
      } catch (IOException | RuntimeException notThere) {
        // Nor need the location be: it is one of several.
      }
    }
    return Optional.empty();
  }

  /** The methods that a type declares, in the order declared. */
  List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods =
        new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    if (methods.stream().anyMatch(this::isUnnamed)) {
      List<String> order = List.copyOf(classFile(type).keySet());
      methods.sort(
          java.util.Comparator.comparingInt(
              method -> order.indexOf(method.getSimpleName().toString())));
    }
    return methods;
  }

  /** The names of a method's parameters; {@code arg0} and so on if nobody knows. */
  List<String> parameterNames(ExecutableElement method) {
    List<String> names =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    if (!isUnnamed(method)) {
      return names;
    }
    List<String> compiled =
        classFile((TypeElement) method.getEnclosingElement())
            .getOrDefault(method.getSimpleName().toString(), List.of());
    return compiled.size() == names.size() ? compiled : names;
  }

  private boolean isUnnamed(ExecutableElement method) {
    return method.getParameters().stream()
            .anyMatch(parameter -> parameter.getSimpleName().toString().matches("arg\\d+"))
        && !isSource((TypeElement) method.getEnclosingElement());
  }

  private Map<String, List<String>> classFile(TypeElement type) {
    return read.computeIfAbsent(type, this::readClassFile);
  }

  private Map<String, List<String>> readClassFile(TypeElement type) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String binaryName = elements.getBinaryName(type).toString();
    String file = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    try (InputStream bytes =
        filer
            .getResource(StandardLocation.CLASS_PATH, packageName, file + ".class")
            .openInputStream()) {
      return ClassFile.parameterNames(bytes);
    } catch (IOException | RuntimeException unavailable) {
      return Map.of(); // the names stay unknown, and whoever needs them reports it
    }
  }
}
