package dev.atrous.processor.check;

import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.Map;
import java.util.function.DoublePredicate;

/** Numbers with a fraction are finite and where their formula needs them. */
final class RealRanges implements DeclarationRule {

  private record Range(String words, DoublePredicate holds) {}

  private static final Range FINITE = new Range("a finite number", Double::isFinite);

  private static final Map<String, Range> RANGES =
      Map.of(
          "epsilon", new Range("a number of at least 0", x -> Double.isFinite(x) && x >= 0),
          "slope", FINITE,
          "mean", FINITE,
          "std", new Range("a finite number other than 0", x -> Double.isFinite(x) && x != 0),
          "value", new Range("a number", x -> !Double.isNaN(x)),
          "p", new Range("a probability from 0 to 1", x -> x >= 0 && x <= 1));

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    operation
        .attributes()
        .forEachWritten(
            (name, value) -> {
              Range range = RANGES.get(name);
              if (range != null) {
                checkAll(name, value, range, problems);
              }
            });
  }

  private static void checkAll(String name, Value value, Range range, Problems problems) {
    for (Value element : value.elements()) {
      if (element.raw() instanceof Number number && !range.holds().test(number.doubleValue())) {
        problems.add(Problem.NUMBER_OUT_OF_RANGE, element.place(), name, element, range.words());
        return;
      }
    }
  }
}
