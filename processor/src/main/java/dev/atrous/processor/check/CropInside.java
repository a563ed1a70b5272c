package dev.atrous.processor.check;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Size;

/** A crop lies inside what it is cut from. */
record CropInside(Crop crop) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    Size size = crop.target(use.inputs());
    Size corner = crop.corner(use.inputs());
    if (fits(use, "row", "height", size.height(), input.height(), problems)
        && fits(use, "column", "width", size.width(), input.width(), problems)
        && liesInside(use, 0, "row", corner.height(), size.height(), input.height(), problems)) {
      liesInside(use, 1, "column", corner.width(), size.width(), input.width(), problems);
    }
  }

  private static boolean fits(
      Use use, String what, String attribute, int count, int has, Problems problems) {
    if (count > has) {
      String crops = Words.count(count, what);
      problems.add(
          Problem.CROP_OUTSIDE, use.place(attribute), use.layer(), crops, has, use.trace());
    }
    return count <= has;
  }

  private static boolean liesInside(
      Use use, int axis, String what, long first, long count, int has, Problems problems) {
    if (first + count <= has) {
      return true;
    }
    Place place = use.declaration().attributes().get("offset").elements().get(axis).place();
    String crops = what + "s " + first + " to " + (first + count - 1);
    problems.add(Problem.CROP_OUTSIDE, place, use.layer(), crops, has, use.trace());
    return false;
  }
}
