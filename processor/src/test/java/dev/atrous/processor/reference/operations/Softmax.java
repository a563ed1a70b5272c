package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Softmax} over the channels of every pixel. */
public record Softmax() implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int channels = x.extent().channels();
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> {
          // 1 / Σ exp(z − x): no overflow for the channel that matters, and no maximum to find.
          double sum = 0;
          for (int other = 0; other < channels; other++) {
            sum += Math.exp(x.at(image, other, row, column) - x.at(image, channel, row, column));
          }
          return 1 / sum;
        });
  }
}
