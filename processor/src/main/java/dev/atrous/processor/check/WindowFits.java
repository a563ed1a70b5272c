package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Dilatable;

/** At least one position of the kernel lies inside the padded input. */
record WindowFits(Dilatable windowed) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    Axis vertical = windowed.vertical(use.inputs());
    Axis axis = vertical.output() < 1 ? vertical : windowed.horizontal(use.inputs());
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
}
