package dev.atrous.processor.check;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.PadMode;
import java.util.List;

/** A map has what is mirrored: fewer rows and columns than it has itself. */
record PadMirrors(Pad pad) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (pad.mode() != PadMode.REFLECT) {
      return;
    }
    MapShape input = use.inputs().get(0);
    for (int side = 0; side < 4; side++) {
      boolean rows = side % 2 == 0;
      int has = rows ? input.height() : input.width();
      int mirrored = pad.pad().get(side);
      if (mirrored >= has) {
        problems.add(
            Problem.PAD_MIRRORS_TOO_MUCH,
            place(use, side),
            use.layer(),
            Words.count(mirrored, rows ? "row" : "column"),
            has,
            has - 1,
            use.trace());
        return;
      }
    }
  }

  /** Of one, two or four numbers, the one that is meant. */
  private static Place place(Use use, int side) {
    List<Value> numbers = use.declaration().attributes().get("pad").elements();
    return numbers.get(side % numbers.size()).place();
  }
}
