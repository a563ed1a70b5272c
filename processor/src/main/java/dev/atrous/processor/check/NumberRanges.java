package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.Map;

/** Kernels, strides, rates and counts are at least 1, paddings at least 0, and none is absurd. */
final class NumberRanges implements DeclarationRule {

  /** Beyond any picture; keeps products of two of them and a row within 63 bits. */
  static final int LARGEST = 1 << 24;

  private static final Map<String, Integer> SMALLEST =
      Map.ofEntries(
          Map.entry("kernel", 1),
          Map.entry("stride", 1),
          Map.entry("rate", 1),
          Map.entry("groups", 1),
          Map.entry("channels", 1),
          Map.entry("multiplier", 1),
          Map.entry("height", 1),
          Map.entry("width", 1),
          Map.entry("scale", 1),
          Map.entry("pad", 0),
          Map.entry("outputPadding", 0),
          Map.entry("offset", 0));

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    operation
        .attributes()
        .forEachWritten(
            (name, value) -> {
              Integer smallest = SMALLEST.get(name);
              if (smallest != null) {
                checkAll(name, value, smallest, problems);
              }
            });
  }

  private static void checkAll(String name, Value value, int smallest, Problems problems) {
    for (Value element : value.elements()) {
      int number = (Integer) element.raw();
      if (number < smallest) {
        problems.add(Problem.NUMBER_TOO_SMALL, element.place(), name, value, smallest);
        return;
      }
      if (number > LARGEST) {
        problems.add(Problem.NUMBER_TOO_LARGE, element.place(), name, value, LARGEST);
        return;
      }
    }
  }
}
