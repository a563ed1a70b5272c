package dev.atrous.processor.reference.operations;

import java.util.ArrayList;
import java.util.List;

/** {@code @Linear}: a matrix times the map flattened in the order channel, row, column. */
public record Linear(int channels, boolean bias) implements Operation {

  @Override
  public Extent output(List<Extent> inputs) {
    return new Extent(channels, 1, 1);
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.of("weight", channels, inputs.get(0).elements()));
    if (bias) {
      parameters.add(Parameter.of("bias", channels));
    }
    return parameters;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    int elements = x.extent().elements();
    float[] weight = values.of("weight");
    float[] shift = bias ? values.of("bias") : new float[channels];
    return Planes.compute(
        x.batch(),
        output(List.of(x.extent())),
        (image, channel, row, column) -> {
          double sum = shift[channel];
          for (int element = 0; element < elements; element++) {
            sum +=
                (double) weight[channel * elements + element]
                    * x.values()[image * elements + element];
          }
          return sum;
        });
  }
}
