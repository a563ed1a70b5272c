package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Normalize}: y = (x − mean) / std with constants from the declaration. */
public record Normalization(List<Double> mean, List<Double> deviation) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    int channels = inputs.get(0).channels();
    ImpossibleShape.unless(
        (mean.size() == 1 || mean.size() == channels)
            && (deviation.size() == 1 || deviation.size() == channels),
        "neither one number nor one per channel");
    return inputs.get(0);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) ->
            (x.at(image, channel, row, column) - mean.get(mean.size() == 1 ? 0 : channel))
                / deviation.get(deviation.size() == 1 ? 0 : channel));
  }
}
