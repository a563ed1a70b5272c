package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import dev.atrous.processor.shape.DepthToSpace;
import java.util.List;
import java.util.stream.LongStream;

/** The channels of a pixel fill blocks of pixels, with none left over. */
record BlocksFill(DepthToSpace operation) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    int channels = use.inputs().get(0).channels();
    if (channels % operation.square() != 0) {
      problems.add(
          Problem.BLOCKS_UNFILLED,
          use.place("block"),
          operation.block(),
          operation.square(),
          use.layer(),
          channels,
          Divisors.roots(channels, operation.block()),
          otherChannels(channels),
          use.trace());
    }
  }

  /** The multiples next to a number of channels, unless they are beyond all that can be written. */
  private String otherChannels(int channels) {
    long square = operation.square();
    long below = channels / square * square;
    List<Long> fitting =
        LongStream.of(below, below + square)
            .filter(multiple -> multiple > 0 && multiple <= AttributeRule.LARGEST)
            .boxed()
            .toList();
    return fitting.isEmpty() ? "" : ", or let it read " + Words.choice(fitting);
  }
}
