package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Where the problems of a layer are reported: where it was written, if the compiler has that
 * source; else at the block's use, or at the network that inherits the layer. Layers of a block
 * have both places, since some problems are the use's.
 *
 * @param use where the block is used whose layers are read; empty for a network
 */
record Placing(TypeElement network, Optional<Place> use, Origins origins) {

  Placing insideBlock(Place at) {
    return new Placing(network, Optional.of(at), origins);
  }

  Place of(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    if (use.isPresent()) {
      return written(use.get().inside(name), owner, Place.of(method));
    }
    if (!origins.isSource(owner)) {
      return Place.of(network).inside(owner.getSimpleName() + "." + name);
    }
    Place place = Place.of(method);
    return owner.equals(network) ? place : place.inside(network.getSimpleName().toString());
  }

  /** A type that declares or inherits layers. */
  Place of(TypeElement type) {
    return use.map(at -> written(at, type, Place.of(type)))
        .orElse(Place.of(origins.isSource(type) ? type : network));
  }

  /** An annotation on such a type. */
  Place of(TypeElement type, AnnotationMirror annotation) {
    Place there = Place.of(type).at(annotation);
    return use.map(at -> written(at, type, there))
        .orElseGet(
            () ->
                origins.isSource(type)
                    ? there
                    : Place.of(network).inside(type.getSimpleName().toString()));
  }

  /** The use of a block, and where it stands in the block's source if there is one. */
  Place written(Place at, TypeElement type, Place there) {
    return origins.isSource(type) ? at.writtenAt(there) : at;
  }

  /** Whether annotations and parameters of the method have lines of their own. */
  boolean isExact(ExecutableElement method) {
    return use.isEmpty() && origins.isSource((TypeElement) method.getEnclosingElement());
  }

  /** Whether annotations on the type have lines of their own. */
  boolean isExact(TypeElement type) {
    return use.isEmpty() && origins.isSource(type);
  }

  /** A parameter of the method. */
  Place of(ExecutableElement method, Element parameter) {
    Place place = of(method);
    return isExact(method)
        ? Place.of(parameter).insideOf(place)
        : written(place, owner(method), Place.of(parameter));
  }

  /** An annotation on the method. */
  Place of(ExecutableElement method, AnnotationMirror annotation) {
    Place place = of(method);
    return isExact(method)
        ? place.at(annotation)
        : use.isEmpty() ? place : written(place, owner(method), Place.of(method).at(annotation));
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }
}
