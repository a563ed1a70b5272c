package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.TransposedConv;

/** Groups divide the input channels and the output channels (PyTorch's rule for Conv2d). */
final class GroupsDivide implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    if (use.operation() instanceof Convolution conv && !conv.depthwise()) {
      check(use, conv.groups(), input.channels(), conv.outputChannels(input), problems);
    } else if (use.operation() instanceof TransposedConv conv) {
      check(use, conv.groups(), input.channels(), conv.outputChannels(input), problems);
    }
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
