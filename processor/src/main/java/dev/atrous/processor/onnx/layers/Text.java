package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.shape.Size;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Values of attributes, as one writes them in Java. */
final class Text {

  private Text() {}

  /** One number where both are equal, else both in braces. */
  static String of(Size size) {
    return size.height() == size.width()
        ? Integer.toString(size.height())
        : "{" + size.height() + ", " + size.width() + "}";
  }

  /**
   * A number of double precision, as short as it can be said; one that float32 holds is said so.
   */
  static String of(double number) {
    String exact = Double.toString(number);
    String single = Float.toString((float) number);
    String text = number == (float) number && single.length() < exact.length() ? single : exact;
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A float, with the letter that Java asks for where it has a fraction. */
  static String ofFloat(double number) {
    String text = Float.toString((float) number);
    return text.endsWith(".0") && text.length() < 9
        ? text.substring(0, text.length() - 2)
        : text + "f";
  }

  /** Floats: one, or several in braces. */
  static String ofFloats(double... numbers) {
    if (Arrays.stream(numbers).allMatch(number -> number == numbers[0])) {
      return ofFloat(numbers[0]);
    }
    return Arrays.stream(numbers)
        .mapToObj(Text::ofFloat)
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
