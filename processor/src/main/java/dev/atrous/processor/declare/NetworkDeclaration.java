package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A network as its interface declares it, inherited layers included.
 *
 * @param packageName empty for the unnamed package
 * @param name the interface's name within its package, such as {@code Outer.Segmenter}
 * @param visible whether the interface is public, and so its generated class
 * @param weights the file that {@code @Network} names
 * @param conventions what {@code @Network} itself says of all layers
 * @param stubs signatures of all abstract methods, for the class that is written when there is an
 *     error
 * @param broken whether something about it was wrong already
 */
public record NetworkDeclaration(
    String packageName,
    String name,
    boolean visible,
    Value outputStride,
    Value unusedWeights,
    Optional<StoredWeights> weights,
    Conventions conventions,
    List<LayerDeclaration> layers,
    List<StubDeclaration> stubs,
    Place place,
    boolean broken) {

  /** The simple name of the class to be generated. */
  public String generatedName() {
    return name.replace('.', '_') + "Network";
  }

  /** The name of the class to be generated, with its package. */
  public String qualifiedGeneratedName() {
    return packageName.isEmpty() ? generatedName() : packageName + "." + generatedName();
  }
}
