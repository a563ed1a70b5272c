package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Collects the layers of an interface: those of its super-interfaces first, in the order declared;
 * an override takes the place of what it overrides.
 */
final class LayerReader {

  /** Methods that a message lists. */
  private static final int MOST_LISTED = 4;

  private final Problems problems;
  private final MethodReader methods;
  private final Placing placing;
  private final Heirs heirs;
  private final Map<TypeElement, Map<String, ExecutableElement>> collected = new HashMap<>();
  private final ForeignMethods foreign;
  private final Set<ExecutableElement> implemented = new HashSet<>();
  private boolean inheritsForeign;

  LayerReader(Problems problems, BlockReader blocks, Placing placing, Heirs heirs) {
    this.problems = problems;
    this.placing = placing;
    this.heirs = heirs;
    this.foreign = new ForeignMethods(placing, heirs.ancestry());
    this.methods = new MethodReader(problems, blocks, placing, foreign);
  }

  List<LayerDeclaration> read() {
    List<LayerDeclaration> layers = new ArrayList<>();
    Map<TypeElement, List<InheritedNames>> names = new HashMap<>();
    Map<TypeElement, Conventions> conventions = new HashMap<>();
    Map<ForeignMethods.Entry, List<String>> inherited = new LinkedHashMap<>();
    for (ExecutableElement method : methods()) {
      Optional<ForeignMethods.Entry> entry =
          foreign.has(method)
              ? foreign.entry(method, heirs.network(), this::hasLayers)
              : Optional.empty();
      if (entry.isPresent()) {
        inherited
            .computeIfAbsent(entry.get(), each -> new ArrayList<>())
            .add("'" + method.getSimpleName() + "'");
        continue;
      }
      TypeElement owner = (TypeElement) method.getEnclosingElement();
      names.computeIfAbsent(owner, heirs::namesAbove);
      conventions.computeIfAbsent(owner, heirs::conventions);
      methods
          .read(method)
          .map(layer -> layer.inheritedAs(names.get(owner), conventions.get(owner)))
          .ifPresent(layers::add);
    }
    inherited.forEach(this::reportForeign);
    return List.copyOf(layers);
  }

  /** Whether an interface is inherited that knows nothing of networks, which has been reported. */
  boolean inheritsForeign() {
    return inheritsForeign;
  }

  private void reportForeign(ForeignMethods.Entry entry, List<String> methods) {
    inheritsForeign = true;
    problems.add(
        Problem.INHERITS_NO_LAYERS,
        placing.of(entry.heir()),
        entry.heir().getSimpleName(),
        entry.foreign().getSimpleName(),
        methods.size() == 1
            ? "method " + methods.get(0) + " is no layer"
            : "methods " + Words.first(methods, MOST_LISTED) + " are no layers");
  }

  private boolean hasLayers(TypeElement type) {
    return collected(type).values().stream().anyMatch(LayerReader::isLayer);
  }

  /** All methods that are layers or have to be implemented, each name once. */
  List<ExecutableElement> methods() {
    return collected(heirs.network()).values().stream()
        .filter(method -> !implemented.contains(method))
        .toList();
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
      ExecutableElement inherited = byName.get(name);
      boolean isDefault = method.getModifiers().contains(Modifier.DEFAULT);
      if (inherited != null && isDefault && !isLayer(method) && isNoLayer(inherited)) {
        if (foreign.implement(method, inherited, type)) {
          implemented.add(method);
          byName.put(name, method);
        }
        continue;
      }
      boolean replacesLayer = inherited != null && isDefault;
      if (!isLayerOrAbstract(method) && !replacesLayer || foreign.isObjects(method)) {
        continue;
      }
      ExecutableElement namesake = own.putIfAbsent(name, method);
      if (namesake != null) {
        reportNamesake(method, namesake);
      } else {
        if (inherited != null
            && inherited.getParameters().size() != method.getParameters().size()) {
          reportNamesake(method, inherited);
        }
        byName.put(name, method);
      }
    }
    return byName;
  }

  private void reportNamesake(ExecutableElement method, ExecutableElement namesake) {
    if (!isNoLayer(method) || !isNoLayer(namesake)) {
      problems.add(Problem.DUPLICATE_LAYER, placing.of(method), method.getSimpleName());
    }
  }

  /** Whether it was never meant as a layer, or the user has given it a body. */
  private boolean isNoLayer(ExecutableElement method) {
    return implemented.contains(method) || foreign.has(method);
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
    } else if (!overrides(present, method) && !(isNoLayer(present) && isNoLayer(method))) {
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
    return method.getModifiers().contains(Modifier.ABSTRACT) || isLayer(method);
  }

  private static boolean isLayer(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(mirror -> Dsl.role(mirror) != Dsl.Role.FOREIGN);
  }
}
