package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.List;

/**
 * A block as its annotation declares it; the use's values are in the operation that uses it.
 *
 * @param place of the use, and of the annotation itself if the compiler has its source
 */
public record BlockDeclaration(String name, List<LayerDeclaration> layers, Place place) {}
