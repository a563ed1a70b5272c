package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Where the problems of a layer are reported: where it was written, if the compiler has that source
 * and the layer is no block's; else at the block's use, or at the network that inherits the layer.
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
      return use.get().inside(name);
    }
    if (!origins.isSource(owner)) {
      return Place.of(network).inside(owner.getSimpleName() + "." + name);
    }
    Place place = Place.of(method);
    return owner.equals(network) ? place : place.inside(network.getSimpleName().toString());
  }

  /** A type that declares or inherits layers. */
  Place of(TypeElement type) {
    return use.orElse(Place.of(origins.isSource(type) ? type : network));
  }

  /** Whether annotations and parameters of the method have lines of their own. */
  boolean isExact(ExecutableElement method) {
    return use.isEmpty() && origins.isSource((TypeElement) method.getEnclosingElement());
  }

  /** A parameter of the method. */
  Place of(ExecutableElement method, Element parameter) {
    Place place = of(method);
    return isExact(method) ? Place.of(parameter).insideOf(place) : place;
  }

  /** An annotation on the method. */
  Place of(ExecutableElement method, AnnotationMirror annotation) {
    Place place = of(method);
    return isExact(method) ? place.at(annotation) : place;
  }
}
