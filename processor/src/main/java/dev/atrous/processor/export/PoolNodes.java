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
    Axis rows = reached(vertical);
    Axis columns = reached(horizontal);
    if (pool.maximum()) {
      return maximum(use, rows, columns);
    }
    if (!pool.countPadding()) {
      return average(use, use.input(), rows, columns);
    }
    boolean hangsOver = !rows.equals(vertical) || !columns.equals(horizontal);
    if (!hangsOver && !isWide(rows) && !isWide(columns)) {
      return use.add("AveragePool", WindowAttributes.of(rows, columns).countingPadding().written());
    }
    // Padding counts, and what the last window has beyond it does not.
    String padded = padded(use, use.input(), 0, vertical, horizontal);
    return average(use, padded, inside(rows, vertical), inside(columns, horizontal));
  }

  /** ONNX Runtime has no padding as wide as a kernel. */
  private static boolean isWide(Axis axis) {
    return axis.before() >= axis.kernel() || axis.after() >= axis.kernel();
  }

  private static String maximum(Use use, Axis rows, Axis columns) {
    if (!isWide(rows) && !isWide(columns)) {
      return use.add("MaxPool", WindowAttributes.of(rows, columns).written());
    }
    String padded = padded(use, use.input(), Float.NEGATIVE_INFINITY, rows, columns);
    return pooled(use, "MaxPool", padded, rows, columns);
  }

  /** The average of what windows have inside of a value. */
  private static String average(Use use, String value, Axis rows, Axis columns) {
    Nodes nodes = use.nodes();
    if (!isWide(rows) && !isWide(columns)) {
      return nodes.add("AveragePool", value, WindowAttributes.of(rows, columns).written());
    }
    // With the padding, over the part of the window that is none; 0 where all of it is.
    String sizes = nodes.integers(1, 1, rows.input(), columns.input());
    String ones = nodes.add("ConstantOfShape", sizes, Attributes.tensor("value", List.of(1f), 1));
    String all = pooled(use, "AveragePool", padded(use, value, 0, rows, columns), rows, columns);
    String part = pooled(use, "AveragePool", padded(use, ones, 0, rows, columns), rows, columns);
    String least = nodes.number(1f / (rows.kernel() * columns.kernel()));
    return nodes.add("Div", List.of(all, nodes.add("Max", List.of(part, least))));
  }

  /** A pooling of what has its padding already. */
  private static String pooled(Use use, String type, String padded, Axis rows, Axis columns) {
    Axis height = with(rows, rows.padded(), 0, 0);
    Axis width = with(columns, columns.padded(), 0, 0);
    return use.nodes().add(type, padded, WindowAttributes.of(height, width).written());
  }

  private static String padded(Use use, String value, float with, Axis rows, Axis columns) {
    Nodes nodes = use.nodes();
    String pads =
        nodes.integers(0, 0, rows.before(), columns.before(), 0, 0, rows.after(), columns.after());
    return nodes.add("Pad", List.of(value, pads, nodes.number(with)));
  }

  /** With padding to where the last window ends. */
  private static Axis reached(Axis axis) {
    long overhang =
        Math.max(0, (axis.output() - 1) * axis.stride() + axis.covered() - axis.padded());
    return with(axis, axis.input(), axis.before(), axis.after() + overhang);
  }

  /** The same window over what is padded already, but for what hangs over that. */
  private static Axis inside(Axis reached, Axis axis) {
    return with(axis, axis.padded(), 0, reached.after() - axis.after());
  }

  private static Axis with(Axis axis, long input, long before, long after) {
    return new Axis(input, axis.kernel(), axis.stride(), axis.rate(), before, after, axis.output());
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
