package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.Map;
import java.util.Set;

/** How many numbers an attribute takes. */
final class ArrayLengths implements DeclarationRule {

  private record Lengths(Set<Integer> allowed, String words) {}

  private static final Lengths SIZE =
      new Lengths(Set.of(1, 2), "one number, or two: {height, width}");

  private static final Map<String, Lengths> LENGTHS =
      Map.of(
          "kernel", SIZE,
          "stride", SIZE,
          "rate", SIZE,
          "scale", SIZE,
          "outputPadding", SIZE,
          "pad",
              new Lengths(
                  Set.of(1, 2, 4),
                  "one number, two {vertical, horizontal}, or four {top, left, bottom, right}"),
          "offset", new Lengths(Set.of(2), "two numbers: {top, left}"));

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    operation
        .attributes()
        .forEachWritten(
            (name, value) -> {
              Lengths lengths = LENGTHS.get(name);
              int length = value.elements().size();
              if (lengths != null && !lengths.allowed().contains(length)) {
                problems.add(
                    Problem.ARRAY_LENGTH,
                    value.place(),
                    name,
                    Words.count(length, "number"),
                    lengths.words());
              }
            });
  }
}
