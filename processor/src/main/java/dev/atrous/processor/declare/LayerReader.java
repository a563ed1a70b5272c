package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Collects the layers of an interface: those of its super-interfaces first, in the order declared;
 * an override takes the place of what it overrides.
 */
final class LayerReader {

  private final Problems problems;
  private final MethodReader methods;
  private final Placing placing;

  LayerReader(Problems problems, BlockReader blocks, Placing placing) {
    this.problems = problems;
    this.methods = new MethodReader(problems, blocks, placing);
    this.placing = placing;
  }

  List<LayerDeclaration> read(Heirs heirs) {
    List<LayerDeclaration> layers = new ArrayList<>();
    for (ExecutableElement method : methods(heirs.network())) {
      TypeElement owner = (TypeElement) method.getEnclosingElement();
      methods
          .read(method)
          .map(layer -> layer.inheritedAs(heirs.namesAbove(owner), heirs.conventions(owner)))
          .ifPresent(layers::add);
    }
    return List.copyOf(layers);
  }

  /** All methods that are layers or have to be implemented, each name once. */
  List<ExecutableElement> methods(TypeElement type) {
    Map<String, ExecutableElement> byName = new LinkedHashMap<>();
    collect(type, byName);
    return List.copyOf(byName.values());
  }

  private void collect(TypeElement type, Map<String, ExecutableElement> byName) {
    for (TypeMirror superInterface : type.getInterfaces()) {
      if (superInterface instanceof DeclaredType declared) {
        Map<String, ExecutableElement> inherited = new LinkedHashMap<>();
        collect((TypeElement) declared.asElement(), inherited);
        for (ExecutableElement method : inherited.values()) {
          merge(method, type, byName);
        }
      }
    }
    Map<String, ExecutableElement> own = new LinkedHashMap<>();
    for (ExecutableElement method : placing.origins().methods(type)) {
      String name = method.getSimpleName().toString();
      boolean replacesLayer =
          byName.containsKey(name) && method.getModifiers().contains(Modifier.DEFAULT);
      if (!isLayerOrAbstract(method) && !replacesLayer) {
        continue;
      }
      if (own.putIfAbsent(name, method) != null) {
        problems.add(Problem.DUPLICATE_LAYER, placing.of(method), name);
      } else {
        ExecutableElement inherited = byName.get(name);
        if (inherited != null
            && inherited.getParameters().size() != method.getParameters().size()) {
          problems.add(Problem.DUPLICATE_LAYER, placing.of(method), name);
        }
        byName.put(name, method);
      }
    }
  }

  private void merge(
      ExecutableElement method, TypeElement type, Map<String, ExecutableElement> byName) {
    String name = method.getSimpleName().toString();
    ExecutableElement present = byName.putIfAbsent(name, method);
    if (present == null || present.equals(method) || isOverridden(name, type)) {
      return;
    }
    if (overrides(method, present)) {
      byName.put(name, method);
    } else if (!overrides(present, method)) {
      problems.add(
          Problem.AMBIGUOUS_INHERITANCE,
          placing.of(type),
          name,
          present.getEnclosingElement().getSimpleName(),
          method.getEnclosingElement().getSimpleName());
    }
  }

  private static boolean isOverridden(String name, TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(name));
  }

  /** Whether the owner of {@code one} inherits from the owner of {@code other}. */
  private static boolean overrides(ExecutableElement one, ExecutableElement other) {
    return Heirs.inherits((TypeElement) one.getEnclosingElement(), other.getEnclosingElement());
  }

  /** Methods with a body and without annotations of the language are the user's own helpers. */
  private static boolean isLayerOrAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> Dsl.role(mirror) != Dsl.Role.FOREIGN);
  }
}
