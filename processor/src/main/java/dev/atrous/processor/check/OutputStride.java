package dev.atrous.processor.check;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Dilatable;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Sampling;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.util.List;

/**
 * {@code @Network(outputStride)}: where the product of strides has reached it, a further stride
 * becomes 1 and multiplies the rates of the layers behind (Chen et al. 2017, section 3.1).
 */
final class OutputStride {

  private final Value value;
  private final Problems problems;

  OutputStride(Value value, Problems problems) {
    this.value = value;
    this.problems = problems;
  }

  private int limit() {
    return (Integer) value.raw();
  }

  boolean isSet() {
    return value.written() && limit() >= 1;
  }

  /** The operation as it runs on this input. */
  Operation applied(Operation operation, MapShape input, String layer) {
    if (!isSet() || !(operation instanceof Dilatable dilatable)) {
      return operation;
    }
    Window window = dilatable.window();
    int vertical = stride(input.vertical(), window.stride().height(), layer);
    int horizontal = stride(input.horizontal(), window.stride().width(), layer);
    int down = input.vertical().rate();
    int across = input.horizontal().rate();
    if (!fits(window.rate().height(), down, layer) || !fits(window.rate().width(), across, layer)) {
      return operation;
    }
    for (int at = 0; at < window.pad().size(); at++) {
      if (!fits(window.pad().get(at), at % 2 == 0 ? down : across, layer)) {
        return operation;
      }
    }
    List<Integer> pad =
        window.pad().isEmpty()
            ? List.of()
            : List.of(
                times(window.pad().get(0), down),
                times(window.pad().get(1), across),
                times(window.pad().get(2), down),
                times(window.pad().get(3), across));
    Size kernel = window.kernel(); // a single tap has no neighbour to keep its distance from
    Size rate =
        new Size(
            times(window.rate().height(), kernel.height() > 1 ? down : 1),
            times(window.rate().width(), kernel.width() > 1 ? across : 1));
    return dilatable.with(
        new Window(window.kernel(), new Size(vertical, horizontal), rate, window.padding(), pad));
  }

  /** A product that stays below what would overflow; a window so large fits no map. */
  private static int times(int number, int factor) {
    return (int) Math.min((long) number * factor, 1 << 30);
  }

  /** Whether a rate or a padding is still one when strides have multiplied it. */
  private boolean fits(int number, int factor, String layer) {
    long product = (long) number * factor;
    if (product > AttributeRule.LARGEST) {
      String what = "with outputStride = " + limit() + ", the rate of '" + layer + "'";
      problems.add(Problem.NUMBER_TOO_LARGE, value.place(), what, product, AttributeRule.LARGEST);
    }
    return product <= AttributeRule.LARGEST;
  }

  private int stride(Sampling sampling, int stride, String layer) {
    if (stride == 1 || sampling.stride() >= limit()) {
      return 1;
    }
    int product = sampling.stride() * stride;
    if (product > limit()) {
      problems.add(
          Problem.OUTPUT_STRIDE, value.place(), limit(), sampling.stride(), product, layer);
    }
    return stride;
  }

  /** The output, with the strides that were turned into rates carried on. */
  MapShape carried(Operation written, Operation applied, MapShape output, String layer) {
    if (!isSet() || !(written instanceof Dilatable before) || !(applied instanceof Dilatable now)) {
      return output;
    }
    Size wanted = before.window().stride();
    Size kept = now.window().stride();
    if (!fits(output.vertical().rate(), wanted.height() / kept.height(), layer)
        || !fits(output.horizontal().rate(), wanted.width() / kept.width(), layer)) {
      return output;
    }
    return new MapShape(
        output.channels(),
        output.height(),
        output.width(),
        output.vertical().dilated(wanted.height() / kept.height()),
        output.horizontal().dilated(wanted.width() / kept.width()));
  }
}
