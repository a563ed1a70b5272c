package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Collects the layers of an interface: those of its super-interfaces first, in the order declared;
 * an override takes the place of what it overrides.
 */
final class LayerReader {

  private final Problems problems;
  private final MethodReader methods;
  private final Placing placing;
  private final Heirs heirs;
  private final Map<TypeElement, Map<String, ExecutableElement>> collected = new HashMap<>();

  LayerReader(Problems problems, BlockReader blocks, Placing placing, Heirs heirs) {
    this.problems = problems;
    this.methods = new MethodReader(problems, blocks, placing);
    this.placing = placing;
    this.heirs = heirs;
  }

  List<LayerDeclaration> read() {
    List<LayerDeclaration> layers = new ArrayList<>();
    Map<TypeElement, List<InheritedNames>> names = new HashMap<>();
    Map<TypeElement, Conventions> conventions = new HashMap<>();
    for (ExecutableElement method : methods()) {
      TypeElement owner = (TypeElement) method.getEnclosingElement();
      names.computeIfAbsent(owner, heirs::namesAbove);
      conventions.computeIfAbsent(owner, heirs::conventions);
      methods
          .read(method)
          .map(layer -> layer.inheritedAs(names.get(owner), conventions.get(owner)))
          .ifPresent(layers::add);
    }
    return List.copyOf(layers);
  }

  /** All methods that are layers or have to be implemented, each name once. */
  List<ExecutableElement> methods() {
    return List.copyOf(collected(heirs.network()).values());
  }

  /** By name; interfaces that are inherited in several ways are read once. */
  private Map<String, ExecutableElement> collected(TypeElement type) {
    Map<String, ExecutableElement> known = collected.get(type);
    if (known == null) {
      known = collect(type);
      collected.put(type, known);
    }
    return known;
  }

  private Map<String, ExecutableElement> collect(TypeElement type) {
    Map<String, ExecutableElement> byName = new LinkedHashMap<>();
    for (TypeElement parent : Ancestry.parents(type)) {
      for (ExecutableElement method : collected(parent).values()) {
        merge(method, type, byName);
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
    return byName;
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
  private boolean overrides(ExecutableElement one, ExecutableElement other) {
    return heirs
        .ancestry()
        .inherits((TypeElement) one.getEnclosingElement(), other.getEnclosingElement());
  }

  /** Methods with a body and without annotations of the language are the user's own helpers. */
  private static boolean isLayerOrAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> Dsl.role(mirror) != Dsl.Role.FOREIGN);
  }
}
