package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.SpaceToDepth;

/** Blocks of pixels cover a map, with no rows or columns left over. */
record BlocksCover(SpaceToDepth operation) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    boolean rows = input.height() % operation.block() != 0;
    if (rows || input.width() % operation.block() != 0) {
      problems.add(
          Problem.BLOCKS_LEAVE_PIXELS,
          use.place("block"),
          operation.block(),
          rows ? input.height() : input.width(),
          rows ? "rows" : "columns",
          use.layer(),
          Divisors.shared(input.height(), input.width(), operation.block()),
          use.trace());
    }
  }
}
