package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code @GroupNorm} and {@code @InstanceNorm}: groups of channels over the whole map.
 *
 * @param groups 0 if each channel is one
 */
public record GroupNormalization(int groups, double epsilon, boolean affine) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    ImpossibleShape.unless(
        groups == 0 || inputs.get(0).channels() % groups == 0, "groups of unequal size");
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
    Extent extent = x.extent();
    int size = groups == 0 ? 1 : extent.channels() / groups;
    int count = extent.channels() / size;
    double[] means = new double[x.batch() * count];
    double[] factors = new double[x.batch() * count];
    for (int image = 0; image < x.batch(); image++) {
      for (int group = 0; group < count; group++) {
        double mean = mean(x, image, group * size, size, 0, 1);
        double variance = mean(x, image, group * size, size, mean, 2);
        means[image * count + group] = mean;
        factors[image * count + group] = 1 / Math.sqrt(variance + epsilon);
      }
    }
    float[] weight = affine ? values.of("weight") : null;
    float[] bias = affine ? values.of("bias") : null;
    return Planes.compute(
        x.batch(),
        extent,
        (image, channel, row, column) -> {
          int group = image * count + channel / size;
          double y = (x.at(image, channel, row, column) - means[group]) * factors[group];
          return affine ? y * weight[channel] + bias[channel] : y;
        });
  }

  /** The mean of a power of the distances from a number. */
  private static double mean(Planes x, int image, int first, int size, double from, double power) {
    Extent extent = x.extent();
    double sum = 0;
    for (int channel = first; channel < first + size; channel++) {
      for (int row = 0; row < extent.height(); row++) {
        for (int column = 0; column < extent.width(); column++) {
          sum += Math.pow(x.at(image, channel, row, column) - from, power);
        }
      }
    }
    return sum / ((double) size * extent.height() * extent.width());
  }
}
