package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Resize}: for each pixel the weighted sum over rows and columns, each straight away. */
public record Resize(
    String mode,
    String coordinates,
    String rounding,
    double cubic,
    boolean excludeOutside,
    int height,
    int width,
    List<Double> scale)
    implements Operation {

  static Resize of(Attributes attributes) {
    return new Resize(
        attributes.constant("mode", "BILINEAR"),
        attributes.constant("coordinates", "USUAL"),
        attributes.constant("rounding", "FLOOR"),
        attributes.real("cubic", -0.75),
        attributes.flag("excludeOutside", false),
        attributes.number("height", 0),
        attributes.number("width", 0),
        attributes.reals("scale", 0));
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    if (scale(0) > 0) {
      return new Extent(
          input.channels(),
          (int) Math.floor(input.height() * scale(0)),
          (int) Math.floor(input.width() * scale(1)));
    }
    Extent target = inputs.get(inputs.size() - 1);
    return new Extent(
        input.channels(),
        height > 0 ? height : target.height(),
        width > 0 ? width : target.width());
  }

  /** Of the rows (0) or of the columns (1). */
  private double scale(int axis) {
    return scale.get(Math.min(axis, scale.size() - 1));
  }

  @Override
  public boolean makesNewGrid() {
    return true;
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Extent input = x.extent();
    Extent output = output(inputs.stream().map(Planes::extent).toList());
    return Planes.compute(
        x.batch(),
        output,
        (image, channel, row, column) -> {
          double[] rows = weights(row, input.height(), output.height(), scale(0));
          double[] columns = weights(column, input.width(), output.width(), scale(1));
          double sum = 0;
          for (int from = 0; from < rows.length; from++) {
            for (int at = 0; at < columns.length && rows[from] != 0; at++) {
              if (columns[at] != 0) {
                sum += rows[from] * columns[at] * x.at(image, channel, from, at);
              }
            }
          }
          return sum;
        });
  }

  /** How much each position of the input counts for one of the output. */
  private double[] weights(int position, int input, int output, double factor) {
    double[] weights = new double[input];
    float place = place(position, input, output, factor);
    double sum = 0;
    for (int at = (int) Math.floor(place) - 2; at <= Math.floor(place) + 3; at++) {
      double weight =
          switch (mode) {
            case "NEAREST" -> at == nearest(place) ? 1 : 0;
            case "BILINEAR" -> Math.max(0, 1 - Math.abs(at - (double) place));
            default -> curve(Math.abs(at - (double) place));
          };
      if (!excludeOutside || at >= 0 && at < input) {
        weights[Math.max(0, Math.min(at, input - 1))] += weight;
        sum += weight;
      }
    }
    for (int at = 0; at < input; at++) {
      weights[at] /= sum;
    }
    return weights;
  }

  private double nearest(double place) {
    return switch (rounding) {
      case "FLOOR" -> Math.floor(place);
      case "CEIL" -> Math.ceil(place);
      case "ROUND_PREFER_FLOOR" -> -Math.floor(0.5 - place);
      default -> Math.floor(place + 0.5);
    };
  }

  private double curve(double x) {
    double a = cubic;
    if (x < 1) {
      return (a + 2) * x * x * x - (a + 3) * x * x + 1;
    }
    return x < 2 ? a * x * x * x - 5 * a * x * x + 8 * a * x - 4 * a : 0;
  }

  /** PyTorch's places, which are float32: far to the right, they are known to five digits only. */
  private float place(int position, int input, int output, double factor) {
    boolean own = factor > 0 && factor * input != output;
    float step = own ? (float) (1 / factor) : (float) input / output;
    String usual = mode.equals("NEAREST") ? "ASYMMETRIC" : "HALF_PIXEL";
    String from = coordinates.equals("USUAL") ? usual : coordinates;
    if (from.equals("ALIGN_CORNERS")) {
      return output == 1 ? 0 : position * ((float) (input - 1) / (output - 1));
    }
    if (from.equals("PYTORCH_HALF_PIXEL") && output == 1) {
      return 0;
    }
    float centre = (position + 0.5f) * step - 0.5f;
    return switch (from) {
      case "ASYMMETRIC" -> position * step;
      case "HALF_PIXEL_SYMMETRIC" ->
          own ? (float) ((input - output / factor) / 2) + centre : centre;
      default -> centre;
    };
  }
}
