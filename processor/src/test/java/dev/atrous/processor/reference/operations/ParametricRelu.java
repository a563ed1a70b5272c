package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @PRelu}: a leaky ReLU whose slopes are weights, one per channel or one for all. */
public record ParametricRelu(boolean shared) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    return List.of(Parameter.of("weight", shared ? 1 : inputs.get(0).channels()));
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    float[] slopes = values.of("weight");
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> {
          double value = x.at(image, channel, row, column);
          return value > 0 ? value : slopes[shared ? 0 : channel] * value;
        });
  }
}
