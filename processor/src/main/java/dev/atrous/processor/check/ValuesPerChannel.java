package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.Normalize;

/** Mean and standard deviation: one number for all channels, or one for each. */
record ValuesPerChannel(Normalize normalize) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    int channels = use.inputs().get(0).channels();
    check(use, "mean", normalize.mean().size(), channels, problems);
    check(use, "std", normalize.std().size(), channels, problems);
  }

  private static void check(Use use, String name, int count, int channels, Problems problems) {
    if (count != 1 && count != channels) {
      problems.add(
          Problem.VALUES_PER_CHANNEL,
          use.place(name),
          name,
          Words.count(count, "number"),
          use.layer(),
          Words.count(channels, "channel"));
    }
  }
}
