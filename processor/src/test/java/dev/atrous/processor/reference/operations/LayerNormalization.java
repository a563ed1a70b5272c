package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.stream.Stream;

/** {@code @LayerNorm} over the channels of every pixel. */
public record LayerNormalization(double epsilon, boolean affine) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    int channels = inputs.get(0).channels();
    return affine
        ? Stream.of("weight", "bias").map(suffix -> Parameter.of(suffix, channels)).toList()
        : List.of();
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int channels = x.extent().channels();
    float[] weight = affine ? values.of("weight") : null;
    float[] bias = affine ? values.of("bias") : null;
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> {
          double mean = 0;
          for (int other = 0; other < channels; other++) {
            mean += x.at(image, other, row, column) / channels;
          }
          double variance = 0;
          for (int other = 0; other < channels; other++) {
            variance += Math.pow(x.at(image, other, row, column) - mean, 2) / channels;
          }
          double y = (x.at(image, channel, row, column) - mean) / Math.sqrt(variance + epsilon);
          return affine ? y * weight[channel] + bias[channel] : y;
        });
  }
}
