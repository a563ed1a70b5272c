package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Warns of consecutive rates with a common factor (Wang et al. 2018, "Understanding convolution for
 * semantic segmentation", section 3.2). Rates that {@code outputStride} makes are not meant: they
 * stand for strides, whose layers saw the same pixels.
 */
final class Gridding implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (!(use.operation() instanceof Convolution conv)) {
      return;
    }
    Size rate = written(conv.window(), use.reads().get(0));
    if (rate.height() == 1 && rate.width() == 1) {
      return;
    }
    for (Size before : ratesBefore(use.reads().get(0))) {
      int down = common(rate.height(), before.height());
      int across = common(rate.width(), before.width());
      if (down > 1 || across > 1) {
        boolean vertical = down > 1;
        problems.add(
            Problem.GRIDDING,
            use.place("rate"),
            use.layer(),
            vertical ? rate.height() : rate.width(),
            vertical ? before.height() : before.width(),
            vertical ? down : across,
            vertical ? down : across);
        return;
      }
    }
  }

  /** The rate as written; 1 along an axis where the kernel has one tap. */
  private static Size written(Window window, CheckedNode input) {
    return new Size(
        written(window.kernel().height(), window.rate().height(), input.output().vertical().rate()),
        written(
            window.kernel().width(), window.rate().width(), input.output().horizontal().rate()));
  }

  private static int written(int kernel, int rate, int fromStrides) {
    return kernel == 1 ? 1 : Math.max(1, rate / fromStrides);
  }

  private static int common(int one, int other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).intValue();
  }

  /**
   * The rates of the last convolutions on the way to a node: several, where sums are on that way.
   * Whatever else changes which pixels there are ends a way.
   */
  private static List<Size> ratesBefore(CheckedNode end) {
    List<Size> rates = new java.util.ArrayList<>();
    Set<CheckedNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<CheckedNode> open = new ArrayDeque<>(List.of(end));
    while (!open.isEmpty()) {
      CheckedNode node = open.pop();
      if (!seen.add(node)) {
        continue;
      }
      if (node.content() instanceof CheckedNode.Content.Nested nested) {
        open.addAll(nested.scope().outputs());
      } else if (!(node.content() instanceof CheckedNode.Content.Single single)) {
        open.addAll(node.inputs());
      } else if (single.operation() instanceof Convolution conv && !isPointwise(conv.window())) {
        if (conv.window().stride().equals(Size.ONE)) {
          rates.add(written(conv.window(), node.inputs().get(0)));
        }
      } else if (keepsPlaces(single.operation())) {
        open.addAll(node.inputs());
      }
    }
    return rates;
  }

  private static boolean isPointwise(Window window) {
    return window.taps() == 1 && window.stride().equals(Size.ONE);
  }

  /** Whether an output depends only on inputs at the same place. */
  private static boolean keepsPlaces(Operation operation) {
    return operation instanceof Convolution
        || operation instanceof Activation
        || operation instanceof BatchNorm
        || operation instanceof Dropout
        || operation instanceof PRelu
        || operation instanceof Join;
  }
}
