package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Optional<Place> use;

  /**
   * Creates a reader.
   *
   * @param use where the block is used whose layers are read; empty for a network
   */
  LayerReader(Problems problems, BlockReader blocks, Optional<Place> use) {
    this.problems = problems;
    this.methods = new MethodReader(problems, blocks, use);
    this.use = use;
  }

  List<LayerDeclaration> read(TypeElement type) {
    List<LayerDeclaration> layers = new ArrayList<>();
    for (ExecutableElement method : methods(type)) {
      methods.read(method, type).ifPresent(layers::add);
    }
    return List.copyOf(layers);
  }

  /** All methods that are layers or have to be implemented, each name once. */
  List<ExecutableElement> methods(TypeElement type) {
    Map<String, ExecutableElement> byName = new LinkedHashMap<>();
    collect(type, type, byName);
    return List.copyOf(byName.values());
  }

  private void collect(
      TypeElement type, TypeElement network, Map<String, ExecutableElement> byName) {
    for (TypeMirror superInterface : type.getInterfaces()) {
      if (superInterface instanceof DeclaredType declared) {
        Map<String, ExecutableElement> inherited = new LinkedHashMap<>();
        collect((TypeElement) declared.asElement(), network, inherited);
        for (ExecutableElement method : inherited.values()) {
          merge(method, type, byName);
        }
      }
    }
    Map<String, ExecutableElement> own = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!isLayerOrAbstract(method)) {
        continue;
      }
      String name = method.getSimpleName().toString();
      if (own.putIfAbsent(name, method) != null) {
        problems.add(Problem.DUPLICATE_LAYER, place(method), name);
      } else {
        ExecutableElement inherited = byName.get(name);
        if (inherited != null
            && inherited.getParameters().size() != method.getParameters().size()) {
          problems.add(Problem.DUPLICATE_LAYER, place(method), name);
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
          use.orElse(Place.of(type)),
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
    return inherits((TypeElement) one.getEnclosingElement(), other.getEnclosingElement());
  }

  private static boolean inherits(TypeElement type, javax.lang.model.element.Element ancestor) {
    for (TypeMirror superInterface : type.getInterfaces()) {
      if (superInterface instanceof DeclaredType declared) {
        TypeElement parent = (TypeElement) declared.asElement();
        if (parent.equals(ancestor) || inherits(parent, ancestor)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Methods with a body and without annotations of the language are the user's own helpers. */
  private static boolean isLayerOrAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> Dsl.role(mirror) != Dsl.Role.FOREIGN);
  }

  private Place place(ExecutableElement method) {
    return use.map(place -> place.inside(method.getSimpleName().toString()))
        .orElse(Place.of(method));
  }
}
