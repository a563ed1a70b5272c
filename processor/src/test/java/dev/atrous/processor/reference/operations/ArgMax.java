package dev.atrous.processor.reference.operations;

import java.util.List;

/**
 * {@code @ArgMax} over the channels: the first maximum's index. NaN (any answer is right) where a
 * second channel comes so near that float32 may decide otherwise.
 */
public record ArgMax() implements Operation {

  /** Relative to the largest magnitude of the input; ten times what networks may be off by. */
  private static final double CLEAR_MARGIN = 1e-3;

  @Override
  public Extent output(List<Extent> inputs) {
    return new Extent(1, inputs.get(0).height(), inputs.get(0).width());
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    double margin = CLEAR_MARGIN * x.largest();
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, ignored, row, column) -> {
          int best = 0;
          for (int channel = 1; channel < x.extent().channels(); channel++) {
            if (x.at(image, channel, row, column) > x.at(image, best, row, column)) {
              best = channel;
            }
          }
          for (int channel = 0; channel < x.extent().channels(); channel++) {
            double lead = x.at(image, best, row, column) - x.at(image, channel, row, column);
            if (channel != best && lead <= margin) {
              return Double.NaN;
            }
          }
          return best;
        });
  }
}
