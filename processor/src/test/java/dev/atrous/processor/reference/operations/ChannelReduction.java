package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @ChannelMax} and {@code @ChannelMean}: one number of the channels of every pixel. */
public record ChannelReduction(boolean maximum) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return new Extent(1, inputs.get(0).height(), inputs.get(0).width());
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int channels = x.extent().channels();
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, ignoredChannel, row, column) -> {
          double result = x.at(image, 0, row, column);
          for (int channel = 1; channel < channels; channel++) {
            double value = x.at(image, channel, row, column);
            result = maximum ? Math.max(result, value) : result + value;
          }
          return maximum ? result : result / channels;
        });
  }
}
