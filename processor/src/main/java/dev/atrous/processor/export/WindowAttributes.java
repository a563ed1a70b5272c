package dev.atrous.processor.export;

import dev.atrous.processor.shape.Axis;
import java.util.ArrayList;
import java.util.List;

/** The attributes of a window; those that say nothing are left out. */
final class WindowAttributes {

  private final List<String> attributes = new ArrayList<>();

  private WindowAttributes() {}

  /** Kernel, strides, rates and padding. */
  static WindowAttributes of(Axis vertical, Axis horizontal) {
    WindowAttributes window = new WindowAttributes();
    window.attributes.add(
        Attributes.numbers("kernel_shape", vertical.kernel(), horizontal.kernel()));
    window.add("strides", 1, vertical.stride(), horizontal.stride());
    window.add("dilations", 1, vertical.rate(), horizontal.rate());
    window.add(
        "pads", 0, vertical.before(), horizontal.before(), vertical.after(), horizontal.after());
    return window;
  }

  WindowAttributes group(int groups) {
    if (groups > 1) {
      attributes.add(Attributes.number("group", groups));
    }
    return this;
  }

  WindowAttributes outputPadding(long rows, long columns) {
    add("output_padding", 0, rows, columns);
    return this;
  }

  WindowAttributes countingPadding() {
    attributes.add(Attributes.number("count_include_pad", 1));
    return this;
  }

  String[] written() {
    return attributes.toArray(String[]::new);
  }

  private void add(String name, long usual, long... numbers) {
    for (long number : numbers) {
      if (number != usual) {
        attributes.add(Attributes.numbers(name, numbers));
        return;
      }
    }
  }
}
