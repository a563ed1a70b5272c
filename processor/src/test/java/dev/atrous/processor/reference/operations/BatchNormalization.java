package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.stream.Stream;

/** {@code @BatchNorm} with running statistics, never folded into anything. */
public record BatchNormalization(double epsilon) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    int channels = inputs.get(0).channels();
    return Stream.of("weight", "bias", "running_mean", "running_var")
        .map(suffix -> Parameter.of(suffix, channels))
        .toList();
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    float[] weight = values.of("weight");
    float[] bias = values.of("bias");
    float[] mean = values.of("running_mean");
    float[] variance = values.of("running_var");
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) ->
            (x.at(image, channel, row, column) - mean[channel])
                    / Math.sqrt(variance[channel] + epsilon)
                    * weight[channel]
                + bias[channel]);
  }
}
