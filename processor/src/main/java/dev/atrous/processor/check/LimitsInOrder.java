package dev.atrous.processor.check;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;

/** The limits of {@code @Clip} leave something between them, as floats. */
final class LimitsInOrder implements DeclarationRule {

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    Attributes attributes = operation.attributes();
    if (operation.is(BuiltIn.CLIP)
        && (float) attributes.number("min") > (float) attributes.number("max")) {
      problems.add(
          Problem.LIMITS_CROSSED,
          attributes.get(attributes.isWritten("max") ? "max" : "min").place(),
          attributes.get("max"),
          attributes.get("min"));
    }
  }
}
