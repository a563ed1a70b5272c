package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.graph.Node;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.SecondInput;

/** An operation reads as many maps as its method has parameters. */
final class InputCount {

  /** A method of the JVM takes 255 arguments; a map is two of them. */
  static final int MOST = 100;

  private InputCount() {}

  static boolean fits(
      Node node,
      OperationDeclaration declaration,
      Operation operation,
      String layer,
      Problems problems) {
    int given = node.inputs().size();
    int least = operation.minInputs();
    int most = operation.maxInputs();
    if (given > MOST) {
      problems.add(Problem.TOO_MANY_TENSORS, declaration.place(), layer, given + " inputs", MOST);
      return false;
    }
    boolean takesSize = operation.secondInput() == SecondInput.SIZE;
    String name = "@" + declaration.name();
    if (takesSize && most == 2 && given == 1) {
      problems.add(
          Problem.SIZE_MISSING,
          declaration.place(),
          name,
          declaration.attributes().has("scale") ? " or scale" : "");
      return false;
    }
    if (operation.secondInput() == SecondInput.CHANNELS && given == 1) {
      problems.add(
          Problem.CHANNELS_MISSING,
          declaration.place(),
          name,
          " or multiplier = … (output per input channel), or add a second parameter that has as"
              + " many");
      return false;
    }
    if (given >= (node.narrowed() ? 1 : least) && given <= most) {
      return true;
    }
    if (takesSize && given == 2) {
      problems.add(
          Problem.SIZE_GIVEN_TWICE,
          declaration.place(),
          name,
          "its annotation",
          "its second parameter");
    } else {
      String reads =
          most == Integer.MAX_VALUE
              ? "at least " + least + " tensors"
              : most == 1 ? "1 tensor" : most + " tensors";
      String has = Words.count(given, "parameter");
      problems.add(Problem.INPUT_COUNT, declaration.place(), name, reads, layer, has);
    }
    return false;
  }
}
