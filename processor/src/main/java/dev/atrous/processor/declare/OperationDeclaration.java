package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.Optional;

/**
 * One annotation of a chain.
 *
 * @param name the annotation's simple name, such as {@code Conv}
 * @param block what the annotation stands for, if it is a block and not one of the language's own
 *     operations
 */
public record OperationDeclaration(
    String name, Attributes attributes, Optional<BlockDeclaration> block, Place place) {

  private static final String AFFINE = "affine";

  public OperationDeclaration with(Attributes changed) {
    return new OperationDeclaration(name, changed, block, place);
  }

  public OperationDeclaration with(BlockDeclaration changed) {
    return new OperationDeclaration(name, attributes, Optional.of(changed), place);
  }

  /** Which of the language's operations it is; empty for a block. */
  public Optional<BuiltIn> builtIn() {
    return block.isPresent() ? Optional.empty() : BuiltIn.of(name);
  }

  /** What its weights are called below the layer's name; empty if it has none. */
  public String weights() {
    boolean without = attributes.has(AFFINE) && !attributes.flag(AFFINE);
    return without ? "" : builtIn().map(BuiltIn::weights).orElse("");
  }

  public boolean is(BuiltIn operation) {
    return builtIn().filter(operation::equals).isPresent();
  }
}
