package dev.atrous.processor.check;

import static java.util.stream.Collectors.joining;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Window;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Warns of consecutive convolutions whose rates have a common factor: whatever their number, they
 * read one row in so many (Wang et al. 2018, "Understanding convolution for semantic segmentation",
 * section 3.2). One of rate 1 among them fills the gaps, as in Yu and Koltun's 1, 2, 4. Rates that
 * {@code outputStride} makes are not meant: they stand for strides, whose layers saw the same
 * pixels.
 */
final class Gridding implements ShapeRule {

  @Override
  public void check(Use use, Problems problems) {
    if (!(use.operation() instanceof Convolution conv)) {
      return;
    }
    CheckedNode input = use.reads().get(0);
    Size rate = written(conv.window(), input);
    if (rate.height() > 1 || rate.width() > 1) {
      List<Size> before = ratesBefore(input);
      if (!check(use, rate, before, Size::height, "row", problems)) {
        check(use, rate, before, Size::width, "column", problems);
      }
    }
  }

  private static boolean check(
      Use use,
      Size own,
      List<Size> before,
      ToIntFunction<Size> axis,
      String what,
      Problems problems) {
    int rate = axis.applyAsInt(own);
    int[] others = before.stream().mapToInt(axis).filter(each -> each > 0).distinct().toArray();
    int factor = rate;
    for (int other : others) {
      factor = common(factor, other);
    }
    if (others.length == 0 || factor < 2) {
      return false;
    }
    problems.add(
        Problem.GRIDDING,
        use.place("rate"),
        use.layer(),
        rate,
        (others.length == 1 ? "rate " : "rates ")
            + IntStream.of(others).sorted().mapToObj(String::valueOf).collect(joining(", ")),
        factor,
        what,
        factor);
    return true;
  }

  /** The rate as written; 0 along an axis where the kernel has one tap. */
  private static Size written(Window window, CheckedNode input) {
    return new Size(
        written(window.kernel().height(), window.rate().height(), input.output().vertical().rate()),
        written(
            window.kernel().width(), window.rate().width(), input.output().horizontal().rate()));
  }

  private static int written(int kernel, int rate, int fromStrides) {
    return kernel == 1 ? 0 : Math.max(1, rate / fromStrides);
  }

  private static int common(int one, int other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).intValue();
  }

  /** The rates of all convolutions on the ways to a node that keep the resolution. */
  private static List<Size> ratesBefore(CheckedNode end) {
    List<Size> rates = new ArrayList<>();
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
      } else if (keepsResolution(single.operation())) {
        if (single.operation() instanceof Convolution conv) {
          rates.add(written(conv.window(), node.inputs().get(0)));
        }
        open.addAll(node.inputs());
      }
    }
    return rates;
  }

  /** Whether outputs are at the same places as inputs. */
  private static boolean keepsResolution(Operation operation) {
    return operation instanceof Convolution conv && conv.window().stride().equals(Size.ONE)
        || operation instanceof Activation
        || operation instanceof BatchNorm
        || operation instanceof Dropout
        || operation instanceof PRelu
        || operation instanceof Join
        || operation instanceof Concat;
  }
}
