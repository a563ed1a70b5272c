package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Softmax} over the channels of every pixel, or {@code @LogSoftmax}, its logarithm. */
public record Softmax(boolean logarithm) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> {
          double own = x.at(image, channel, row, column);
          if (!logarithm) {
            // 1 / Σ exp(z − x): no overflow for the channel that matters, and no maximum to find.
            return 1 / sum(x, own, image, row, column);
          }
          double greatest = own;
          for (int other = 0; other < x.extent().channels(); other++) {
            greatest = Math.max(greatest, x.at(image, other, row, column));
          }
          return own - greatest - Math.log(sum(x, greatest, image, row, column));
        });
  }

  /** Σ exp(z − x) over the channels z of a pixel. */
  private static double sum(Planes x, double number, int image, int row, int column) {
    double sum = 0;
    for (int channel = 0; channel < x.extent().channels(); channel++) {
      sum += Math.exp(x.at(image, channel, row, column) - number);
    }
    return sum;
  }
}
