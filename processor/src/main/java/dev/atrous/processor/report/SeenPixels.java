package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.GlobalAvgPool;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Which pixels of the input one position of a map depends on, and by how many ways of taps: what
 * would come out if every weight were one (the effective receptive field of Luo et al. 2016 is that
 * of real weights).
 */
final class SeenPixels {

  /**
   * A plane of the number of ways to each position, the most being one.
   *
   * @param ways row by row
   */
  record Plane(int height, int width, double[] ways) {

    static Plane empty(MapShape feature) {
      return new Plane(
          feature.height(), feature.width(), new double[feature.height() * feature.width()]);
    }

    private void add(Plane other) {
      for (int at = 0; at < ways.length; at++) {
        ways[at] += other.ways[at];
      }
    }

    private Plane scaled() {
      double most = 0;
      for (double way : ways) {
        most = Math.max(most, way);
      }
      for (int at = 0; at < ways.length && most > 0; at++) {
        ways[at] /= most;
      }
      return this;
    }

    /** Positions that are seen at all. */
    long seen() {
      long seen = 0;
      for (double way : ways) {
        seen += way > 0 ? 1 : 0;
      }
      return seen;
    }
  }

  /** Below this, a way is lost in rounding; it is kept as this. */
  private static final double LEAST = 1e-200;

  private final List<CheckedNode> order = new ArrayList<>();

  SeenPixels(CheckedScope network) {
    order.addAll(network.inputs());
    addAll(network);
  }

  private void addAll(CheckedScope scope) {
    for (CheckedNode node : scope.nodes()) {
      if (node.content() instanceof CheckedNode.Content.Nested nested) {
        addAll(nested.scope());
      } else {
        order.add(node);
      }
    }
  }

  /** All operations, in the order in which they are computed. */
  List<CheckedNode> order() {
    return order;
  }

  /** The operation whose result a node's map is. */
  static CheckedNode source(CheckedNode node) {
    if (node.content() instanceof CheckedNode.Content.Nested nested) {
      return source(nested.scope().outputs().get(0));
    }
    return node.content() instanceof CheckedNode.Content.Placeholder
        ? source(node.inputs().get(0))
        : node;
  }

  static Operation operation(CheckedNode node) {
    return ((CheckedNode.Content.Single) node.content()).operation();
  }

  /** What the position in the middle of an operation's map sees of an input. */
  Plane from(CheckedNode operation, CheckedNode input) {
    Map<CheckedNode, Plane> planes = new HashMap<>();
    Plane middle = Plane.empty(operation.output());
    middle.ways()[middle.height() / 2 * middle.width() + middle.width() / 2] = 1;
    planes.put(operation, middle);
    for (int at = order.indexOf(operation); at >= 0; at--) {
      CheckedNode node = order.get(at);
      Plane plane = node == input ? null : planes.remove(node);
      if (plane != null) {
        for (CheckedNode read : read(node)) {
          Plane before = before(operation(node), node, read, plane.scaled());
          planes.merge(
              source(read),
              before,
              (one, other) -> {
                one.add(other);
                return one;
              });
        }
      }
    }
    return planes.getOrDefault(input, Plane.empty(input.output())).scaled();
  }

  /** The inputs whose values go into the result; of others only the size is read. */
  static List<CheckedNode> read(CheckedNode node) {
    boolean all = operation(node) instanceof Join || operation(node) instanceof Concat;
    return all || node.inputs().isEmpty() ? node.inputs() : node.inputs().subList(0, 1);
  }

  private static Plane before(
      Operation operation, CheckedNode node, CheckedNode read, Plane plane) {
    MapShape input = read.output();
    Plane before = Plane.empty(input);
    int[][] down = new int[plane.height()][];
    int[][] across = new int[plane.width()][];
    if (operation instanceof Convolution conv) {
      taps(conv.window().vertical(input.height(), false), down);
      taps(conv.window().horizontal(input.width(), false), across);
    } else if (operation instanceof Pool pool) {
      taps(pool.window().vertical(input.height(), pool.ceil()), down);
      taps(pool.window().horizontal(input.width(), pool.ceil()), across);
    } else if (operation instanceof TransposedConv transposed) {
      transposedTaps(transposed.vertical(input), down);
      transposedTaps(transposed.horizontal(input), across);
    } else if (operation instanceof Resize resize) {
      resized(resize, input.height(), down);
      resized(resize, input.width(), across);
    } else if (operation instanceof Crop crop) {
      Size corner = crop.corner(node.inputShapes());
      shifted(corner.height(), input.height(), down);
      shifted(corner.width(), input.width(), across);
    } else if (operation instanceof Pad pad) {
      shifted(-pad.pad().get(0), input.height(), down);
      shifted(-pad.pad().get(1), input.width(), across);
    } else if (operation instanceof GlobalAvgPool || operation instanceof Linear) {
      all(input.height(), down);
      all(input.width(), across);
    } else {
      same(input.height(), down);
      same(input.width(), across);
    }
    spread(plane, down, across, before);
    return before;
  }

  /** For each position of the output, those of the input that the window covers with taps. */
  private static void taps(Axis axis, int[][] taps) {
    for (int output = 0; output < taps.length; output++) {
      long first = output * axis.stride() - axis.before();
      taps[output] = inside(first, axis.rate(), axis.kernel(), axis.input());
    }
  }

  private static int[] inside(long first, long step, long count, long end) {
    return LongStream.range(0, count)
        .map(tap -> first + tap * step)
        .filter(at -> at >= 0 && at < end)
        .mapToInt(Math::toIntExact)
        .toArray();
  }

  private static void transposedTaps(Axis axis, int[][] taps) {
    List<List<Integer>> found = new ArrayList<>();
    for (int output = 0; output < taps.length; output++) {
      found.add(new ArrayList<>());
    }
    for (int input = 0; input < axis.input(); input++) {
      for (long tap = 0; tap < axis.kernel(); tap++) {
        long output = input * axis.stride() - axis.before() + tap * axis.rate();
        if (output >= 0 && output < taps.length) {
          found.get((int) output).add(input);
        }
      }
    }
    for (int output = 0; output < taps.length; output++) {
      taps[output] = found.get(output).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** The rule of the runtime's {@code Resize}: between centres, or between corners. */
  private static void resized(Resize resize, int input, int[][] taps) {
    for (int output = 0; output < taps.length; output++) {
      double place =
          resize.alignCorners()
              ? taps.length == 1 ? 0 : output * (input - 1.0) / (taps.length - 1)
              : (output + 0.5) * input / taps.length - 0.5;
      if (resize.bilinear()) {
        double clamped = Math.min(Math.max(place, 0), input - 1.0);
        int below = (int) clamped;
        taps[output] =
            clamped == below || below + 1 >= input
                ? new int[] {below}
                : new int[] {below, below + 1};
      } else {
        int nearest = (int) Math.floor((double) output * input / taps.length);
        taps[output] = new int[] {Math.min(nearest, input - 1)};
      }
    }
  }

  private static void shifted(int shift, int input, int[][] taps) {
    for (int output = 0; output < taps.length; output++) {
      taps[output] = inside(output + (long) shift, 1, 1, input);
    }
  }

  private static void all(int input, int[][] taps) {
    for (int output = 0; output < taps.length; output++) {
      taps[output] = inside(0, 1, input, input);
    }
  }

  /** The same position, or the only one that there is. */
  private static void same(int input, int[][] taps) {
    for (int output = 0; output < taps.length; output++) {
      taps[output] = new int[] {Math.min(output, input - 1)};
    }
  }

  /** Rows first, then columns: the taps of a window are all pairs of both. */
  private static void spread(Plane plane, int[][] down, int[][] across, Plane before) {
    double[] rows = new double[before.height() * plane.width()];
    for (int row = 0; row < plane.height(); row++) {
      for (int column = 0; column < plane.width(); column++) {
        double ways = plane.ways()[row * plane.width() + column];
        if (ways > 0) {
          for (int tap : down[row]) {
            rows[tap * plane.width() + column] += Math.max(ways, LEAST);
          }
        }
      }
    }
    for (int row = 0; row < before.height(); row++) {
      for (int column = 0; column < plane.width(); column++) {
        double ways = rows[row * plane.width() + column];
        if (ways > 0) {
          for (int tap : across[column]) {
            before.ways()[row * before.width() + tap] += ways;
          }
        }
      }
    }
  }
}
