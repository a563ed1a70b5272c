package dev.atrous.processor.export;

import dev.atrous.processor.shape.AdaptivePool;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Pool;
import dev.atrous.runtime.steps.SharedWindows;
import java.util.ArrayList;
import java.util.List;

/**
 * Pooling. ONNX's rounding up of sizes, {@code ceil_mode}, means other things in other versions and
 * libraries, so that padding says where the last window ends.
 */
final class PoolNodes {

  private PoolNodes() {}

  static String of(Use use, Pool pool) {
    Axis vertical = pool.vertical(use.shapes());
    Axis horizontal = pool.horizontal(use.shapes());
    if (pool.maximum()) {
      return use.add("MaxPool", window(reached(vertical), reached(horizontal)).written());
    }
    if (!pool.countPadding()) {
      return use.add("AveragePool", window(reached(vertical), reached(horizontal)).written());
    }
    if (overhang(vertical) == 0 && overhang(horizontal) == 0) {
      return use.add("AveragePool", window(vertical, horizontal).countingPadding().written());
    }
    // Padding counts, and what the last window has beyond it does not.
    String padded =
        PlaceNodes.padded(
            use,
            0,
            0,
            vertical.before(),
            horizontal.before(),
            0,
            0,
            vertical.after(),
            horizontal.after());
    return use.nodes()
        .add("AveragePool", padded, window(inside(vertical), inside(horizontal)).written());
  }

  private static WindowAttributes window(Axis vertical, Axis horizontal) {
    return WindowAttributes.of(vertical, horizontal);
  }

  /** What the last window has beyond the padding. */
  private static long overhang(Axis axis) {
    return Math.max(0, (axis.output() - 1) * axis.stride() + axis.covered() - axis.padded());
  }

  /** With padding to where the last window ends. */
  private static Axis reached(Axis axis) {
    return with(axis, axis.input(), axis.before(), axis.after() + overhang(axis));
  }

  /** Over what is padded already. */
  private static Axis inside(Axis axis) {
    return with(axis, axis.padded(), 0, overhang(axis));
  }

  private static Axis with(Axis axis, long input, long before, long after) {
    return new Axis(
        input, axis.kernel(), axis.stride(), axis.rate(), before, after, axis.output());
  }

  /** Windows of one size are a pooling; others are cut out, rows first. */
  static String of(Use use, AdaptivePool pool) {
    return pool.asPool(use.shape())
        .map(same -> of(use, same))
        .orElseGet(
            () -> {
              String rows =
                  shared(use, pool, use.input(), 2, use.shape().height(), pool.size().height());
              return shared(use, pool, rows, 3, use.shape().width(), pool.size().width());
            });
  }

  private static String shared(
      Use use, AdaptivePool pool, String input, int axis, int size, int windows) {
    Nodes nodes = use.nodes();
    List<String> all = new ArrayList<>();
    String along = nodes.integers(axis);
    for (int window = 0; window < windows; window++) {
      String first = nodes.integers(SharedWindows.first(window, size, windows));
      String end = nodes.integers(SharedWindows.end(window, size, windows));
      String part = nodes.add("Slice", List.of(input, first, end, along));
      all.add(nodes.add(pool.maximum() ? "ReduceMax" : "ReduceMean", List.of(part, along)));
    }
    return nodes.add("Concat", all, Attributes.number("axis", axis));
  }
}
