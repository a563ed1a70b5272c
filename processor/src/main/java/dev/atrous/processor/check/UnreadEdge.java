package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Dilatable;

/**
 * Warns of rows and columns at the bottom and right that a stride leaves unread. A kernel smaller
 * than its stride skips pixels on purpose.
 */
record UnreadEdge(Dilatable windowed) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    check(use, windowed.vertical(use.inputs()), "row", problems);
    check(use, windowed.horizontal(use.inputs()), "column", problems);
  }

  private static void check(Use use, Axis axis, String what, Problems problems) {
    long end = (axis.output() - 1) * axis.stride() + axis.covered() - axis.before();
    long unread = axis.input() - end;
    if (unread > 0 && axis.covered() >= axis.stride()) {
      problems.add(
          Problem.UNREAD_EDGE,
          use.place("stride"),
          use.layer(),
          unread == 1 ? what : unread + " " + what + "s",
          Words.count(axis.input(), what),
          axis.kernel() + (axis.rate() > 1 ? " at rate " + axis.rate() : ""),
          axis.stride(),
          end + " or " + (end + axis.stride()));
    }
  }
}
