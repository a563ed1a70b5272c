package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.TransposedConv;
import dev.atrous.processor.shape.Window;

/** At least one position of the kernel lies inside the padded input. */
final class WindowFits implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    if (use.operation() instanceof Convolution conv) {
      check(use, conv.window(), input, false, problems);
    } else if (use.operation() instanceof Pool pool) {
      check(use, pool.window(), input, pool.ceil(), problems);
    } else if (use.operation() instanceof TransposedConv conv) {
      checkTransposed(use, conv, input, problems);
    }
  }

  private static void check(
      Use use, Window window, MapShape input, boolean ceil, Problems problems) {
    Axis vertical = window.vertical(input.height(), ceil);
    Axis axis = vertical.output() < 1 ? vertical : window.horizontal(input.width(), ceil);
    if (axis.output() < 1) {
      problems.add(
          Problem.OUTPUT_EMPTY,
          use.place(axis.rate() > 1 ? "rate" : "kernel"),
          use.layer(),
          axis == vertical ? "rows" : "columns",
          axis.kernel(),
          axis.rate(),
          axis.covered(),
          axis.padded(),
          use.trace());
    }
  }

  private static void checkTransposed(
      Use use, TransposedConv conv, MapShape input, Problems problems) {
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
