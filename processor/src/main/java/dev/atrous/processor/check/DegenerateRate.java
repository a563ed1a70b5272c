package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.MapShape;

/**
 * Warns of a rate at which only one row or column of the kernel ever lies on data: a 3×3 kernel
 * degenerates to a 1×1 one (Chen et al. 2017, "Rethinking atrous convolution", section 3.3).
 */
record DegenerateRate(Convolution conv) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    Axis vertical = conv.vertical(use.inputs());
    Axis horizontal = conv.horizontal(use.inputs());
    if (isDegenerate(vertical)) {
      report(use, vertical, input, "rows", problems);
    } else if (isDegenerate(horizontal)) {
      report(use, horizontal, input, "columns", problems);
    }
  }

  private static void report(Use use, Axis axis, MapShape input, String what, Problems problems) {
    problems.add(
        Problem.DEGENERATE_RATE,
        use.place("rate"),
        use.layer(),
        axis.rate(),
        input.size(),
        axis.kernel() + " " + what);
  }

  private static boolean isDegenerate(Axis axis) {
    if (axis.kernel() == 1 || axis.rate() == 1) {
      return false;
    }
    int meeting = 0;
    for (long tap = 0; tap < axis.kernel() && meeting < 2; tap++) {
      meeting += meetsData(axis, tap) ? 1 : 0;
    }
    return meeting < 2;
  }

  /** Whether a tap lies on the input at any position of the window. */
  private static boolean meetsData(Axis axis, long tap) {
    long least = axis.before() - tap * axis.rate(); // where the window starts, padding included
    long first = least <= 0 ? 0 : (least + axis.stride() - 1) / axis.stride();
    return first < axis.output() && first * axis.stride() < least + axis.input();
  }
}
