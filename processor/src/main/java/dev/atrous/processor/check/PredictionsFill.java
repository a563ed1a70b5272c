package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Predictions;
import java.math.BigInteger;

/** The channels of each pixel fill predictions, with none left over. */
record PredictionsFill(Predictions operation) implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    int channels = operation.channels(use.inputs());
    for (MapShape input : use.inputs()) {
      if (input.channels() % channels != 0) {
        problems.add(
            Problem.PREDICTIONS_UNFILLED,
            use.place("channels"),
            channels,
            input.channels(),
            use.layer(),
            Divisors.near(common(use), channels),
            use.trace());
        return;
      }
    }
  }

  /** The greatest number that divides the channels of all inputs. */
  private static long common(Use use) {
    return use.inputs().stream()
        .map(input -> BigInteger.valueOf(input.channels()))
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .longValueExact();
  }
}
