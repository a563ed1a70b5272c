package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * One method: a layer of a network or of a block.
 *
 * @param chain its operations in the order written
 * @param output whether it is marked {@code @Output}
 * @param ratesAsWritten whether it is marked {@code @RatesAsWritten}
 * @param named the value of {@code @Named}: its strings
 * @param inheritedNames those of the interfaces that inherit the layer, the nearest to it first
 * @param conventions what holds where it is declared: that interface's, then what this extends,
 *     then those of the interfaces that inherit the layer
 * @param binds the strings of {@code @Bind}
 * @param owner simple name of the type that declares it
 * @param broken whether something about it was wrong already, so that nothing that follows from it
 *     is reported
 */
public record LayerDeclaration(
    String name,
    List<EdgeDeclaration> edges,
    List<OperationDeclaration> chain,
    boolean output,
    boolean ratesAsWritten,
    Optional<Value> repeat,
    Optional<Value> named,
    List<InheritedNames> inheritedNames,
    Conventions conventions,
    List<BindDeclaration> binds,
    Optional<Value> when,
    Optional<Value> each,
    String owner,
    Place place,
    boolean broken) {

  /** The same layer among the interfaces from which its network is made. */
  LayerDeclaration inheritedAs(List<InheritedNames> names, Conventions nearest) {
    return new LayerDeclaration(
        name,
        edges,
        chain,
        output,
        ratesAsWritten,
        repeat,
        named,
        names,
        nearest,
        binds,
        when,
        each,
        owner,
        place,
        broken);
  }

  /** The same layer where its surroundings give what nothing nearer says. */
  LayerDeclaration within(Conventions surroundings) {
    return inheritedAs(inheritedNames, conventions.orElse(surroundings));
  }

  /** Whether it comes from a class file that has no names of parameters, only numbers. */
  public boolean isUnnamed() {
    return !edges.isEmpty() && edges.stream().allMatch(edge -> edge.name().matches("arg\\d+"));
  }

  public boolean isInput() {
    return chain.size() == 1 && chain.get(0).is(BuiltIn.INPUT);
  }
}
