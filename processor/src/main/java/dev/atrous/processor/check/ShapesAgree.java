package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.MapShape;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is added, multiplied or concatenated has sizes that go together. */
final class ShapesAgree implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (use.operation() instanceof Join join) {
      List<MapShape> joined = join.joined(use.inputs());
      if (differ(joined, MapShape::channels, true)) {
        report(use, "number of channels", problems);
      } else if (differ(joined, MapShape::height, true)) {
        report(use, "height", problems);
      } else if (differ(joined, MapShape::width, true)) {
        report(use, "width", problems);
      }
    } else if (use.operation() instanceof Concat) {
      if (differ(use.inputs(), MapShape::height, false)) {
        report(use, "height", problems);
      } else if (differ(use.inputs(), MapShape::width, false)) {
        report(use, "width", problems);
      }
    }
  }

  private static boolean differ(
      List<MapShape> inputs, ToIntFunction<MapShape> size, boolean broadcast) {
    return inputs.stream().mapToInt(size).filter(each -> !broadcast || each > 1).distinct().count()
        > 1;
  }

  private static void report(Use use, String what, Problems problems) {
    String sizes = String.join(" and ", use.inputs().stream().map(MapShape::size).toList());
    if (use.operation() instanceof Concat) {
      problems.add(
          Problem.SIZES_DIFFER, use.declaration().place(), use.layer(), what, sizes, use.trace());
    } else {
      problems.add(
          Problem.SHAPES_DIFFER,
          use.declaration().place(),
          "@" + use.declaration().name(),
          use.layer(),
          what,
          sizes,
          use.trace());
    }
  }
}
