package dev.atrous.processor.declare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The interfaces from which a network is made, and the names that they give to what they inherit.
 */
final class Heirs {

  private record Heir(TypeElement type, int depth, InheritedNames names) {}

  private final List<Heir> heirs;

  private Heirs(List<Heir> heirs) {
    this.heirs = heirs;
  }

  /** The network itself and all that it inherits from. */
  static Heirs of(TypeElement network, Placing placing) {
    Set<TypeElement> types = new LinkedHashSet<>();
    collect(network, types);
    List<Heir> heirs = new ArrayList<>();
    for (TypeElement type : types) {
      names(type, placing).ifPresent(names -> heirs.add(new Heir(type, depth(type), names)));
    }
    heirs.sort((one, other) -> Integer.compare(one.depth(), other.depth()));
    return new Heirs(List.copyOf(heirs));
  }

  /** The names given by the interfaces that inherit from this one, the nearest first. */
  List<InheritedNames> namesAbove(TypeElement owner) {
    return heirs.stream().filter(heir -> inherits(heir.type(), owner)).map(Heir::names).toList();
  }

  /** Whether one type inherits from the other. */
  static boolean inherits(TypeElement type, Element ancestor) {
    Set<TypeElement> types = new LinkedHashSet<>();
    collect(type, types);
    return !type.equals(ancestor) && types.contains(ancestor);
  }

  private static Optional<InheritedNames> names(TypeElement type, Placing placing) {
    AnnotationMirror named = Dsl.annotation(type, "Named");
    if (named == null) {
      return Optional.empty();
    }
    boolean exact = placing.origins().isSource(type);
    return MirrorReader.read(named, exact ? placing.of(type).at(named) : placing.of(type), exact)
        .map(values -> new InheritedNames(type.getSimpleName().toString(), values.get("value")));
  }

  private static int depth(TypeElement type) {
    return parents(type).stream().mapToInt(parent -> 1 + depth(parent)).max().orElse(0);
  }

  private static void collect(TypeElement type, Set<TypeElement> types) {
    if (types.add(type)) {
      parents(type).forEach(parent -> collect(parent, types));
    }
  }

  private static List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        parents.add((TypeElement) declared.asElement());
      }
    }
    return parents;
  }
}
