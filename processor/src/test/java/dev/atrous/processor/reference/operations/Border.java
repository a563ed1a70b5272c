package dev.atrous.processor.reference.operations;

import java.util.List;

/**
 * {@code @Pad} and {@code @Crop}: the input moved into a larger or a smaller frame.
 *
 * @param mode what is around it
 * @param before channels in front of its own
 * @param after channels behind them
 */
public record Border(
    boolean crop,
    Window edges,
    String mode,
    int before,
    int after,
    double value,
    Pair size,
    List<Integer> offset)
    implements Operation {

  static Border pad(Attributes attributes) {
    return new Border(
        false,
        edges(attributes),
        attributes.constant("mode", "CONSTANT"),
        attributes.number("channelsBefore", 0),
        attributes.number("channelsAfter", 0),
        attributes.real("value", 0),
        new Pair(0, 0),
        List.of());
  }

  static Border crop(Attributes attributes) {
    return new Border(
        true,
        edges(attributes),
        "CONSTANT",
        0,
        0,
        0,
        new Pair(attributes.number("height", 0), attributes.number("width", 0)),
        attributes.numbers("offset"));
  }

  /** Only the numbers of {@code pad} are of use here. */
  private static Window edges(Attributes attributes) {
    Pair one = new Pair(1, 1);
    List<Integer> pad = attributes.has("pad") ? attributes.numbers("pad") : List.of(0);
    return new Window(one, one, one, "VALID", pad, false);
  }

  @Override
  public Extent output(List<Extent> inputs) {
    Extent input = inputs.get(0);
    if (!crop) {
      boolean enough =
          Math.max(edges.explicit(0), edges.explicit(2)) < input.height()
              && Math.max(edges.explicit(1), edges.explicit(3)) < input.width();
      ImpossibleShape.unless(!mode.equals("REFLECT") || enough, "there is less to mirror");
      return new Extent(
          before + input.channels() + after,
          edges.explicit(0) + input.height() + edges.explicit(2),
          edges.explicit(1) + input.width() + edges.explicit(3));
    }
    Extent target = inputs.get(inputs.size() - 1);
    int height = size.height() > 0 ? size.height() : target.height();
    int width = size.width() > 0 ? size.width() : target.width();
    Extent output = new Extent(input.channels(), height, width);
    ImpossibleShape.unless(
        top(input, output) >= 0
            && left(input, output) >= 0
            && top(input, output) + height <= input.height()
            && left(input, output) + width <= input.width(),
        "the crop reaches outside");
    return output;
  }

  /** The input row at which the output starts; negative where padding comes first. */
  private int top(Extent input, Extent output) {
    if (!crop) {
      return -edges.explicit(0);
    }
    return offset.isEmpty()
        ? Math.floorDiv(input.height() - output.height(), 2)
        : Pair.of(offset).height();
  }

  private int left(Extent input, Extent output) {
    if (!crop) {
      return -edges.explicit(1);
    }
    return offset.isEmpty()
        ? Math.floorDiv(input.width() - output.width(), 2)
        : Pair.of(offset).width();
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    Extent output = output(inputs.stream().map(Planes::extent).toList());
    int top = top(x.extent(), output);
    int left = left(x.extent(), output);
    return Planes.compute(
        x.batch(),
        output,
        (image, channel, row, column) -> at(x, image, channel - before, row + top, column + left));
  }

  private double at(Planes x, int image, int channel, int row, int column) {
    Extent extent = x.extent();
    if (mode.equals("CONSTANT")) {
      return channel >= 0 && channel < extent.channels() && x.contains(row, column)
          ? x.at(image, channel, row, column)
          : value;
    }
    return x.at(image, channel, inside(row, extent.height()), inside(column, extent.width()));
  }

  /** Walks back from beyond the ends, step by step. */
  private int inside(int place, int count) {
    int walked = 0;
    int direction = place < 0 ? -1 : 1;
    int at = 0;
    while (walked != place) {
      boolean atEnd = at + direction < 0 || at + direction >= count;
      if (atEnd && mode.equals("EDGE")) {
        return at;
      }
      direction = atEnd ? -direction : direction;
      at += atEnd && count == 1 ? 0 : direction;
      walked += place < 0 ? -1 : 1;
    }
    return at;
  }
}
