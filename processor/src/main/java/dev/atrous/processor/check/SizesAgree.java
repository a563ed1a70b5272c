package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import java.util.function.ToIntFunction;

/** What is concatenated has one height and one width. */
record SizesAgree() implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (differ(use, MapShape::height)) {
      report(use, "height", problems);
    } else if (differ(use, MapShape::width)) {
      report(use, "width", problems);
    }
  }

  private static boolean differ(Use use, ToIntFunction<MapShape> size) {
    return use.inputs().stream().mapToInt(size).distinct().count() > 1;
  }

  private static void report(Use use, String what, Problems problems) {
    problems.add(
        Problem.SIZES_DIFFER,
        use.declaration().place(),
        use.layer(),
        what,
        use.sizes(),
        use.trace());
  }
}
