package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.stream.Stream;

/** {@code @Scale}: a factor and an addend for each channel, never folded into anything. */
public record ChannelScale(boolean bias) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    return Stream.of("weight", "bias")
        .limit(bias ? 2 : 1)
        .map(suffix -> Parameter.of(suffix, inputs.get(0).channels()))
        .toList();
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    float[] weight = values.of("weight");
    float[] shift = bias ? values.of("bias") : new float[weight.length];
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) ->
            x.at(image, channel, row, column) * weight[channel] + shift[channel]);
  }
}
