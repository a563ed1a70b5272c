package dev.atrous.processor.reference.operations;

import java.util.List;

/** {@code @Resize}: nearest, or bilinear with pixel centres or corners as the fixed points. */
public record Resize(boolean nearest, boolean alignCorners, int height, int width, Pair scale)
    implements Operation {

  static Resize of(Attributes attributes) {
    return new Resize(
        attributes.constant("mode", "BILINEAR").equals("NEAREST"),
        attributes.flag("alignCorners", false),
        attributes.number("height", 0),
        attributes.number("width", 0),
        attributes.pair("scale", 0));
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    if (scale.height() > 0) {
      return new Extent(
          input.channels(), input.height() * scale.height(), input.width() * scale.width());
    }
    Extent target = inputs.get(inputs.size() - 1);
    return new Extent(
        input.channels(),
        height > 0 ? height : target.height(),
        width > 0 ? width : target.width());
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
          if (nearest) {
            return x.at(
                image,
                channel,
                nearest(row, input.height(), output.height()),
                nearest(column, input.width(), output.width()));
          }
          double y = source(row, input.height(), output.height());
          double z = source(column, input.width(), output.width());
          int top = (int) y;
          int left = (int) z;
          int bottom = Math.min(top + 1, input.height() - 1);
          int right = Math.min(left + 1, input.width() - 1);
          double above = mix(x.at(image, channel, top, left), x.at(image, channel, top, right), z);
          double below =
              mix(x.at(image, channel, bottom, left), x.at(image, channel, bottom, right), z);
          return mix(above, below, y);
        });
  }

  private static double mix(double one, double other, double place) {
    double share = place - Math.floor(place);
    return one * (1 - share) + other * share;
  }

  /** PyTorch's rule, whose positions are float32: a rounding can lead to the next pixel. */
  private static int nearest(int position, int input, int output) {
    float scale = (float) input / output;
    return Math.min((int) Math.floor(position * scale), input - 1);
  }

  /** In float32 likewise: far to the right, positions are known to five digits only. */
  private float source(int position, int input, int output) {
    if (alignCorners) {
      return output == 1 ? 0 : position * ((float) (input - 1) / (output - 1));
    }
    float scale = (float) input / output;
    return Math.min(Math.max((position + 0.5f) * scale - 0.5f, 0), input - 1);
  }
}
