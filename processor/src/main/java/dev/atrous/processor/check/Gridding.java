package dev.atrous.processor.check;

import static java.util.stream.Collectors.joining;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.shape.Footprint;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Ratio;
import dev.atrous.processor.shape.Size;
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
final class Gridding {

  private Gridding() {}

  static void check(Use use, Problems problems) {
    CheckedNode input = use.reads().get(0);
    Size rate = use.written().footprint(use.inputs(), 0).map(Gridding::rate).orElse(Size.ZERO);
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
      factor = (int) Ratio.common(factor, other);
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

  /** The distance between neighbouring taps; 0 along an axis with a single tap. */
  private static Size rate(Footprint footprint) {
    return new Size((int) footprint.vertical().spacing(), (int) footprint.horizontal().spacing());
  }

  /** The rates of all operations on the ways to a node that keep the resolution. */
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
      } else if (node.content() instanceof CheckedNode.Content.Single single) {
        addRates(node, single.written(), rates, open);
      } else {
        open.addAll(node.inputs());
      }
    }
    return rates;
  }

  /** Those at which an operation reads what is at the same places as its output. */
  private static void addRates(
      CheckedNode node, Operation written, List<Size> rates, Deque<CheckedNode> open) {
    for (CheckedNode.Read read : node.reads()) {
      if (read.footprint().keepsResolution()) {
        rates.add(
            written.footprint(node.inputShapes(), read.index()).map(Gridding::rate).orElseThrow());
        open.push(read.map());
      }
    }
  }
}
