package dev.atrous.processor.reference.operations;

import java.util.ArrayList;
import java.util.List;

/** {@code @TransposedConv}: every input value is scattered over the output through the kernel. */
public record TransposedConvolution(
    Window window, Pair outputPadding, int groups, int channels, int multiplier, boolean bias)
    implements Operation {

  /** One dimension: where the output starts and ends within what is scattered. */
  public record ReceptiveField(
      int input, int kernel, int stride, int rate, int before, int after, int more) {

    int size() {
      return (input - 1) * stride - before - after + rate * (kernel - 1) + 1 + more;
    }

    /** Where the tap of the input position lands in the output; perhaps outside of it. */
    int target(int position, int tap) {
      return position * stride - before + tap * rate;
    }

    /** Whether the tap lands inside the output for some input position. */
    public boolean meetsData(int tap) {
      for (int position = 0; position < input; position++) {
        if (target(position, tap) >= 0 && target(position, tap) < size()) {
          return true;
        }
      }
      return false;
    }
  }

  static TransposedConvolution of(Attributes attributes, boolean bias) {
    return new TransposedConvolution(
        Window.of(attributes, new Pair(1, 1)),
        attributes.pair("outputPadding", 0),
        attributes.number("groups", 1),
        attributes.number("channels", 0),
        attributes.number("multiplier", 0),
        attributes.flag("bias", bias));
  }

  public ReceptiveField rows(Extent input) {
    return reach(
        input.height(),
        window.kernel().height(),
        window.stride().height(),
        window.rate().height(),
        window.explicit(0),
        window.explicit(2),
        outputPadding.height());
  }

  public ReceptiveField columns(Extent input) {
    return reach(
        input.width(),
        window.kernel().width(),
        window.stride().width(),
        window.rate().width(),
        window.explicit(1),
        window.explicit(3),
        outputPadding.width());
  }

  private ReceptiveField reach(
      int input, int kernel, int stride, int rate, int before, int after, int more) {
    ImpossibleShape.unless(more < Math.max(stride, rate), "too much output padding");
    int start = before;
    int end = after;
    int extra = more;
    if (window.pad().isEmpty()) {
      switch (window.padding()) {
        case "SAME" -> {
          int total = rate * (kernel - 1) + 1 - stride;
          start = Math.max(total, 0) / 2;
          end = Math.max(total, 0) - start;
          extra += Math.max(-total, 0);
        }
        case "HALF" -> start = end = rate * (kernel - 1) / 2;
        case "FULL" -> start = end = rate * (kernel - 1);
        default -> start = end = 0;
      }
    }
    return new ReceptiveField(input, kernel, stride, rate, start, end, extra);
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    int outputs = outputs(input);
    ImpossibleShape.unless(
        input.channels() % groups == 0 && outputs % groups == 0,
        "groups do not divide the channels");
    return new Extent(outputs, rows(input).size(), columns(input).size());
  }

  private int outputs(Extent input) {
    return channels > 0 ? channels : multiplier * input.channels();
  }

  @Override
  public List<Parameter> parameters(List<Extent> inputs) {
    Extent input = inputs.get(0);
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.of(
            "weight",
            input.channels(),
            outputs(input) / groups,
            window.kernel().height(),
            window.kernel().width()));
    if (bias) {
      parameters.add(Parameter.of("bias", outputs(input)));
    }
    return parameters;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Extent input = x.extent();
    float[] shift = bias ? values.of("bias") : new float[outputs(input)];
    Planes y =
        Planes.compute(
            x.batch(), output(List.of(input)), (image, channel, row, column) -> shift[channel]);
    for (int image = 0; image < x.batch(); image++) {
      for (int channel = 0; channel < input.channels(); channel++) {
        for (int row = 0; row < input.height(); row++) {
          for (int column = 0; column < input.width(); column++) {
            scatter(x, y, image, channel, row, column, values.of("weight"));
          }
        }
      }
    }
    return y;
  }

  private void scatter(
      Planes x, Planes y, int image, int channel, int row, int column, float[] weight) {
    ReceptiveField rows = rows(x.extent());
    ReceptiveField columns = columns(x.extent());
    int perGroup = y.extent().channels() / groups;
    int first = channel / (x.extent().channels() / groups) * perGroup;
    for (int write = 0; write < perGroup; write++) {
      for (int tapRow = 0; tapRow < rows.kernel(); tapRow++) {
        for (int tapColumn = 0; tapColumn < columns.kernel(); tapColumn++) {
          int targetRow = rows.target(row, tapRow);
          int targetColumn = columns.target(column, tapColumn);
          if (y.contains(targetRow, targetColumn)) {
            int tap = (channel * perGroup + write) * rows.kernel() + tapRow;
            y.values()[y.index(image, first + write, targetRow, targetColumn)] +=
                (double) weight[tap * columns.kernel() + tapColumn]
                    * x.at(image, channel, row, column);
          }
        }
      }
    }
  }
}
