package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Slice;

/** A slice takes channels that the input has, and at least one of them. */
record SliceInside(Slice slice) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    MapShape input = use.inputs().get(0);
    int channels = input.channels();
    if (slice.to() > channels) {
      outside(use, "to", slice.to(), channels, problems);
    } else if (slice.from() >= channels) {
      outside(use, "from", slice.from(), channels - 1, problems);
    } else if (slice.from() >= slice.end(input)) {
      problems.add(Problem.SLICE_EMPTY, use.place("from"), slice.from(), slice.to(), use.layer());
    }
  }

  private static void outside(Use use, String attribute, int value, int most, Problems problems) {
    int channels = use.inputs().get(0).channels();
    problems.add(
        Problem.SLICE_OUTSIDE,
        use.place(attribute),
        attribute,
        value,
        use.layer(),
        channels,
        most,
        use.trace());
  }
}
