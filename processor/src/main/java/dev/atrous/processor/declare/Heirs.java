package dev.atrous.processor.declare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The interfaces from which a network, or a block, is made, and what each says of all its layers:
 * the names that it gives to what it inherits, and its conventions.
 *
 * @param network the one that inherits from all others
 * @param all the nearest to what they inherit from first
 * @param ancestry what they inherit from
 */
record Heirs(TypeElement network, List<Heir> all, Ancestry ancestry) {

  /** One of them, and how far it is from an interface that extends nothing. */
  record Heir(
      TypeElement type, int depth, Optional<InheritedNames> names, Conventions conventions) {}

  /** The network itself and all that it inherits from. */
  static Heirs of(TypeElement network, Placing placing) {
    Ancestry ancestry = new Ancestry();
    Set<TypeElement> types = new LinkedHashSet<>(List.of(network));
    types.addAll(ancestry.of(network));
    List<Heir> heirs = new ArrayList<>();
    for (TypeElement type : types) {
      heirs.add(
          new Heir(type, ancestry.depth(type), names(type, placing), conventions(type, placing)));
    }
    heirs.sort((one, other) -> Integer.compare(one.depth(), other.depth()));
    return new Heirs(network, List.copyOf(heirs), ancestry);
  }

  /** The names given by the interfaces that inherit from this one, the nearest first. */
  List<InheritedNames> namesAbove(TypeElement owner) {
    return all.stream()
        .filter(heir -> ancestry.inherits(heir.type(), owner))
        .flatMap(heir -> heir.names().stream())
        .toList();
  }

  /** What the network itself says. */
  Conventions own() {
    return own(network);
  }

  /**
   * What holds for the layers that an interface declares: what it says itself, then what it
   * inherits, then what those say that inherit from it.
   */
  Conventions conventions(TypeElement owner) {
    Conventions found = inherited(owner);
    for (Heir heir : all) {
      if (ancestry.inherits(heir.type(), owner)) {
        found = found.orElse(inherited(heir.type()));
      }
    }
    return found;
  }

  /** What an interface says itself, then what those say that it extends, the nearest first. */
  private Conventions inherited(TypeElement type) {
    Conventions found = Conventions.NONE;
    Set<TypeElement> walked = new HashSet<>();
    for (List<TypeElement> level = List.of(type); !level.isEmpty(); ) {
      for (TypeElement each : level) {
        found = found.orElse(own(each));
      }
      level =
          level.stream()
              .flatMap(each -> Ancestry.parents(each).stream())
              .filter(walked::add)
              .toList();
    }
    return found;
  }

  private Conventions own(TypeElement type) {
    return all.stream()
        .filter(heir -> heir.type().equals(type))
        .map(Heir::conventions)
        .findFirst()
        .orElse(Conventions.NONE);
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

  /** An interface's {@code @Network}, or the {@code @Block} around it. */
  private static Conventions conventions(TypeElement type, Placing placing) {
    boolean inBlock = type.getEnclosingElement().getKind() == ElementKind.ANNOTATION_TYPE;
    TypeElement annotated = inBlock ? (TypeElement) type.getEnclosingElement() : type;
    AnnotationMirror mirror = Dsl.annotation(annotated, inBlock ? "Block" : "Network");
    return mirror == null
        ? Conventions.NONE
        : MirrorReader.read(mirror, placing.of(annotated, mirror), placing.isExact(annotated))
            .map(Conventions::written)
            .orElse(Conventions.NONE);
  }
}
