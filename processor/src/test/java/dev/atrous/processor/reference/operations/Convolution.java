package dev.atrous.processor.reference.operations;

import java.util.ArrayList;
import java.util.List;

/** {@code @Conv} and {@code @DepthwiseConv}: a depthwise one has as many groups as channels. */
public record Convolution(
    Window window, boolean depthwise, int groups, int channels, int multiplier, boolean bias)
    implements Operation {

  static Convolution of(Attributes attributes, boolean bias) {
    return new Convolution(
        Window.of(attributes, new Pair(1, 1)),
        false,
        attributes.number("groups", 1),
        attributes.number("channels", 0),
        attributes.number("multiplier", 0),
        attributes.flag("bias", bias));
  }

  static Convolution depthwise(Attributes attributes, boolean bias) {
    return new Convolution(
        Window.of(attributes, new Pair(1, 1)),
        true,
        0,
        0,
        attributes.number("multiplier", 1),
        attributes.flag("bias", bias));
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    int outputs = outputs(inputs);
    ImpossibleShape.unless(
        input.channels() % groups(input) == 0 && outputs % groups(input) == 0,
        "groups do not divide the channels");
    return new Extent(outputs, window.rows(input).size(), window.columns(input).size());
  }

  /** As many as are written, or as the second input has. */
  private int outputs(List<Extent> inputs) {
    return channels > 0
        ? channels
        : multiplier > 0
            ? multiplier * inputs.get(0).channels()
            : inputs.get(inputs.size() - 1).channels();
  }

  int groups(Extent input) {
    return depthwise ? input.channels() : groups;
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    Extent input = inputs.get(0);
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.of(
            "weight",
            outputs(inputs),
            input.channels() / groups(input),
            window.kernel().height(),
            window.kernel().width()));
    if (bias) {
      parameters.add(Parameter.of("bias", outputs(inputs)));
    }
    return parameters;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Extent input = x.extent();
    Extent output = output(inputs.stream().map(Planes::extent).toList());
    Window.Span rows = window.rows(input);
    Window.Span columns = window.columns(input);
    int perGroup = input.channels() / groups(input);
    int outputsPerGroup = output.channels() / groups(input);
    float[] weight = values.of("weight");
    float[] shift = bias ? values.of("bias") : new float[output.channels()];
    return Planes.compute(
        x.batch(),
        output,
        (image, channel, row, column) -> {
          double sum = shift[channel];
          int first = channel / outputsPerGroup * perGroup;
          for (int read = 0; read < perGroup; read++) {
            for (int tapRow = 0; tapRow < rows.kernel(); tapRow++) {
              for (int tapColumn = 0; tapColumn < columns.kernel(); tapColumn++) {
                int sourceRow = rows.source(row, tapRow);
                int sourceColumn = columns.source(column, tapColumn);
                if (x.contains(sourceRow, sourceColumn)) {
                  int tap = (channel * perGroup + read) * rows.kernel() + tapRow;
                  sum +=
                      (double) weight[tap * columns.kernel() + tapColumn]
                          * x.at(image, first + read, sourceRow, sourceColumn);
                }
              }
            }
          }
          return sum;
        });
  }

  @Override
  public Pair stride() {
    return window.stride();
  }

  @Override
  public Operation slowed(Pair strides, Pair rateFactor) {
    return new Convolution(
        window.slowed(strides, rateFactor), depthwise, groups, channels, multiplier, bias);
  }
}
