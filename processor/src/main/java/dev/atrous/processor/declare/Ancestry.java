package dev.atrous.processor.declare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What interfaces inherit from, each walked once, however many ways lead to it. */
final class Ancestry {

  private final Map<TypeElement, Set<TypeElement>> ancestors = new HashMap<>();
  private final Map<TypeElement, Integer> depths = new HashMap<>();

  /** What an interface inherits from, itself not among them. */
  Set<TypeElement> of(TypeElement type) {
    Set<TypeElement> known = ancestors.get(type);
    if (known != null) {
      return known;
    }
    Set<TypeElement> all = new LinkedHashSet<>();
    for (TypeElement parent : parents(type)) {
      all.add(parent);
      all.addAll(of(parent));
    }
    ancestors.put(type, all);
    return all;
  }

  /** Whether one type inherits from the other. */
  boolean inherits(TypeElement type, Element ancestor) {
    return !type.equals(ancestor) && of(type).contains(ancestor);
  }

  /** How far an interface is from one that extends nothing, at the most. */
  int depth(TypeElement type) {
    Integer known = depths.get(type);
    if (known == null) {
      known = parents(type).stream().mapToInt(parent -> 1 + depth(parent)).max().orElse(0);
      depths.put(type, known);
    }
    return known;
  }

  /** What an interface extends, as it says. */
  static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        parents.add((TypeElement) declared.asElement());
      }
    }
    return parents;
  }
}
