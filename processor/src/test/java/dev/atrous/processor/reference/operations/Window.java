package dev.atrous.processor.reference.operations;

import java.util.List;

/** Kernel, stride, rate and padding of a sliding window, and the arithmetic of its sizes. */
public record Window(
    Pair kernel, Pair stride, Pair rate, String padding, List<Integer> pad, boolean ceil) {

  /** One dimension of a window over one input: the padding at both ends, and the output's size. */
  public record Span(int input, int kernel, int stride, int rate, int before, int after, int size) {

    /** Where the tap of the output position lies in the input; perhaps outside of it. */
    int source(int position, int tap) {
      return position * stride - before + tap * rate;
    }

    /** Whether the tap lies inside the input for some output position. */
    public boolean meetsData(int tap) {
      for (int position = 0; position < size; position++) {
        if (source(position, tap) >= 0 && source(position, tap) < input) {
          return true;
        }
      }
      return false;
    }

    /** Whether some output position has no tap inside the input. */
    boolean hasEmptyPosition() {
      for (int position = 0; position < size; position++) {
        boolean empty = true;
        for (int tap = 0; tap < kernel; tap++) {
          empty &= source(position, tap) < 0 || source(position, tap) >= input;
        }
        if (empty) {
          return true;
        }
      }
      return false;
    }
  }

  static Window of(Attributes attributes, Pair defaultStride) {
    ImpossibleShape.unless(attributes.has("kernel"), "no kernel");
    Pair stride = attributes.has("stride") ? attributes.pair("stride", 1) : defaultStride;
    return new Window(
        attributes.pair("kernel", 1),
        stride,
        attributes.pair("rate", 1),
        attributes.constant("padding", "SAME"),
        attributes.numbers("pad"),
        attributes.flag("ceil", false));
  }

  /**
   * The same window with other strides; rates and written padding are multiplied, so that the
   * kernel sees the same neighbourhood on a finer grid.
   */
  Window slowed(Pair strides, Pair rateFactor) {
    List<Integer> wider =
        pad.isEmpty()
            ? pad
            : List.of(
                explicit(0) * rateFactor.height(),
                explicit(1) * rateFactor.width(),
                explicit(2) * rateFactor.height(),
                explicit(3) * rateFactor.width());
    return new Window(kernel, strides, rate.times(rateFactor), padding, wider, ceil);
  }

  public Span rows(Extent input) {
    return span(
        input.height(), kernel.height(), stride.height(), rate.height(), explicit(0), explicit(2));
  }

  public Span columns(Extent input) {
    return span(
        input.width(), kernel.width(), stride.width(), rate.width(), explicit(1), explicit(3));
  }

  /** The explicit padding at an edge: 0 top, 1 left, 2 bottom, 3 right. */
  int explicit(int edge) {
    return switch (pad.size()) {
      case 0 -> 0;
      case 1 -> pad.get(0);
      case 2 -> pad.get(edge % 2);
      case 4 -> pad.get(edge);
      default -> throw new ImpossibleShape(pad + " is not 1, 2 or 4 numbers");
    };
  }

  private Span span(int input, int kernel, int stride, int rate, int before, int after) {
    int reach = rate * (kernel - 1) + 1;
    int start = before;
    int end = after;
    if (pad.isEmpty()) {
      switch (padding) {
        case "SAME" -> {
          int size = -Math.floorDiv(-input, stride);
          int total = Math.max((size - 1) * stride + reach - input, 0);
          start = total / 2;
          end = total - start;
        }
        case "HALF" -> start = end = rate * (kernel - 1) / 2;
        case "FULL" -> start = end = rate * (kernel - 1);
        default -> start = end = 0;
      }
    }
    int free = input + start + end - reach;
    ImpossibleShape.unless(free >= 0, "the kernel reaches over the whole padded input");
    int size = free / stride + 1;
    if (ceil) {
      size = -Math.floorDiv(-free, stride) + 1;
      if ((size - 1) * stride >= input + start) {
        size--;
      }
    }
    return new Span(input, kernel, stride, rate, start, end, size);
  }
}
