package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Groups divide the input channels and the output channels (PyTorch's rule for Conv2d).
 *
 * @param outputs how many channels come out
 */
record GroupsDivide(int groups, ToLongFunction<List<MapShape>> outputs) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    int inputs = use.inputs().get(0).channels();
    check(use, groups, inputs, outputs.applyAsLong(use.inputs()), problems);
  }

  private static void check(Use use, int groups, int inputs, long outputs, Problems problems) {
    if (inputs % groups != 0) {
      problems.add(
          Problem.GROUPS_MUST_DIVIDE_CHANNELS,
          use.place("groups"),
          groups,
          inputs,
          use.layer(),
          Divisors.shared(inputs, outputs, groups));
    } else if (outputs % groups != 0) {
      problems.add(
          Problem.GROUPS_MUST_DIVIDE_OUTPUT_CHANNELS,
          use.place("groups"),
          groups,
          outputs,
          use.layer(),
          Divisors.shared(inputs, outputs, groups));
    }
  }
}
