package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @LocalResponseNorm}: over the squares of the channels around each. */
public record LocalResponse(int size, double alpha, double beta, double k) implements Operation {

  static LocalResponse of(Attributes attributes) {
    return new LocalResponse(
        attributes.number("size", 1),
        attributes.real("alpha", 1e-4),
        attributes.real("beta", 0.75),
        attributes.real("k", 1));
  }

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    return List.of();
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int channels = x.extent().channels();
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> {
          double squares = 0;
          for (int other = 0; other < channels; other++) {
            if (Math.abs(other - channel) <= (size - 1) / 2) {
              squares += Math.pow(x.at(image, other, row, column), 2);
            }
          }
          double divisor = Math.pow(k + alpha / size * squares, beta);
          return x.at(image, channel, row, column) / divisor;
        });
  }
}
