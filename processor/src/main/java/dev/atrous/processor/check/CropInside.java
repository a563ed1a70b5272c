package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.Feature;
import dev.atrous.processor.shape.Size;

/** A crop lies inside what it is cut from. */
final class CropInside implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (use.operation() instanceof Crop crop) {
      Feature input = use.inputs().get(0);
      Size corner = crop.corner(use.inputs());
      Size size = crop.target(use.inputs());
      if (!inside(use, "rows", corner.height(), size.height(), input.height(), problems)) {
        return;
      }
      inside(use, "columns", corner.width(), size.width(), input.width(), problems);
    }
  }

  private static boolean inside(
      Use use, String what, long first, long count, int available, Problems problems) {
    if (first >= 0 && first + count <= available) {
      return true;
    }
    problems.add(
        Problem.CROP_OUTSIDE,
        use.place(use.declaration().attributes().isWritten("offset") ? "offset" : "height"),
        use.layer(),
        what,
        first,
        first + count - 1,
        available,
        use.trace());
    return false;
  }
}
