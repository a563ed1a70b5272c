package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.List;

/**
 * A block as its annotation declares it; the use's values are in the operation that uses it.
 *
 * @param conventions what {@code @Block} itself says of all its layers
 * @param place of the use, and of the annotation itself if the compiler has its source
 */
public record BlockDeclaration(
    String name, List<LayerDeclaration> layers, Conventions conventions, Place place) {

  /** The block where its surroundings give what neither it nor its layers say. */
  public BlockDeclaration within(Conventions surroundings) {
    List<LayerDeclaration> surrounded =
        layers.stream().map(layer -> layer.within(surroundings)).toList();
    return new BlockDeclaration(name, surrounded, conventions, place);
  }
}
