package dev.atrous.processor.check;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.OutputSize;
import dev.atrous.processor.shape.Resize;

/** A map that is scaled down keeps a row and a column. */
record ResizeLeavesPixels(Resize resize) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    OutputSize size = resize.size(use.inputs());
    boolean rows = size.height() < 1;
    if (rows || size.width() < 1) {
      var scale = use.declaration().attributes().get("scale").elements();
      Place place = scale.get(rows ? 0 : scale.size() - 1).place();
      problems.add(
          Problem.RESIZE_EMPTY,
          place,
          use.layer(),
          rows ? "rows" : "columns",
          rows ? use.inputs().get(0).height() : use.inputs().get(0).width(),
          resize.scale().get(rows ? 0 : 1),
          use.trace());
    }
  }
}
