package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Padding;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.util.List;

/**
 * A window with padding in numbers, as the file has it. Which rule of the language it obeys is
 * decided when all windows of the network are known, since one rule is given once for all.
 *
 * @param window kernel, stride, rate and padding in numbers
 * @param height the height of what it reads
 * @param width the width of what it reads
 * @param ceil whether a last window that only partly fits counts
 * @param transposed whether it belongs to a transposed convolution
 * @param outputPadding rows and columns that a transposed convolution adds
 */
public record Padded(
    Window window, int height, int width, boolean ceil, boolean transposed, Size outputPadding) {

  /** Whether a rule gives the same output with the same numbers. */
  boolean obeys(Padding rule) {
    Window ruled = new Window(window.kernel(), window.stride(), window.rate(), rule, List.of());
    return same(vertical(window), vertical(ruled)) && same(horizontal(window), horizontal(ruled));
  }

  /** The padding as a value of the attribute {@code pad}. */
  public String numbers() {
    List<Integer> pad = window.pad();
    int top = pad.get(0);
    int left = pad.get(1);
    boolean opposite = top == pad.get(2) && left == pad.get(3);
    if (opposite && top == left) {
      return Integer.toString(top);
    }
    return opposite
        ? "{" + top + ", " + left + "}"
        : "{" + top + ", " + left + ", " + pad.get(2) + ", " + pad.get(3) + "}";
  }

  private Axis vertical(Window of) {
    return transposed
        ? of.verticalTransposed(height, outputPadding.height())
        : of.vertical(height, ceil);
  }

  private Axis horizontal(Window of) {
    return transposed
        ? of.horizontalTransposed(width, outputPadding.width())
        : of.horizontal(width, ceil);
  }

  private static boolean same(Axis first, Axis second) {
    return first.before() == second.before() && first.output() == second.output();
  }
}
