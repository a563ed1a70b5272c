package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Problems;

/** A rule for the numbers of one annotation, whatever it reads. */
interface DeclarationRule {

  void check(OperationDeclaration operation, Problems problems);
}
