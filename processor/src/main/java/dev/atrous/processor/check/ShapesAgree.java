package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.MapShape;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is joined element by element has sizes that go together: equal, or 1 and repeated. */
record ShapesAgree(Join join) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    List<MapShape> joined = join.joined(use.inputs());
    if (differ(joined, MapShape::channels)) {
      report(use, "number of channels", problems);
    } else if (differ(joined, MapShape::height)) {
      report(use, "height", problems);
    } else if (differ(joined, MapShape::width)) {
      report(use, "width", problems);
    }
  }

  private static boolean differ(List<MapShape> inputs, ToIntFunction<MapShape> size) {
    return inputs.stream().mapToInt(size).filter(each -> each > 1).distinct().count() > 1;
  }

  private static void report(Use use, String what, Problems problems) {
    problems.add(
        Problem.SHAPES_DIFFER,
        use.declaration().place(),
        "@" + use.declaration().name(),
        use.layer(),
        what,
        use.sizes(),
        use.trace());
  }
}
