package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.TransposedConv;

/** Something is left of a transposed convolution's output when its padding is cut off. */
record TransposedFits(TransposedConv conv) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    checkOutputPadding(
        use,
        conv.outputPadding().height(),
        conv.window().stride().height(),
        conv.window().rate().height(),
        problems);
    checkOutputPadding(
        use,
        conv.outputPadding().width(),
        conv.window().stride().width(),
        conv.window().rate().width(),
        problems);
    Axis vertical = conv.vertical(input);
    Axis axis = vertical.output() < 1 ? vertical : conv.horizontal(input);
    if (axis.output() < 1) {
      problems.add(
          Problem.TRANSPOSED_EMPTY,
          use.place(conv.window().pad().isEmpty() ? "padding" : "pad"),
          use.layer(),
          axis == vertical ? "rows" : "columns",
          axis.input(),
          axis.stride(),
          axis.covered(),
          axis.before() + axis.after(),
          axis.output());
    }
  }

  private static void checkOutputPadding(
      Use use, int outputPadding, int stride, int rate, Problems problems) {
    if (outputPadding >= Math.max(stride, rate)) {
      problems.add(
          Problem.OUTPUT_PADDING_TOO_LARGE,
          use.place("outputPadding"),
          outputPadding,
          stride,
          rate,
          Math.max(stride, rate) - 1);
    }
  }
}
