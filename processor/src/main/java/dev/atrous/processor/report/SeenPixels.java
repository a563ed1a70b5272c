package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.shape.AxisMap;
import dev.atrous.processor.shape.Footprint;
import dev.atrous.processor.shape.MapShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final List<CheckedNode> order;

  SeenPixels(FlatNetwork network) {
    order = network.order();
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
        for (CheckedNode.Read read : node.reads()) {
          Plane before = before(read.footprint(), read.map().output(), plane.scaled());
          planes.merge(
              FlatNetwork.source(read.map()),
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

  private static Plane before(Footprint footprint, MapShape input, Plane plane) {
    Plane before = Plane.empty(input);
    if (footprint.list().isPresent()) {
      listed(plane, footprint.list().get(), before);
      return before;
    }
    int[][] down = new int[plane.height()][];
    int[][] across = new int[plane.width()][];
    Arrays.setAll(down, footprint.vertical()::reads);
    Arrays.setAll(across, footprint.horizontal()::reads);
    spread(plane, down, across, before);
    return before;
  }

  /** A row of the plane is a pixel. */
  private static void listed(Plane plane, AxisMap.Listed list, Plane before) {
    for (int row = 0; row < plane.height(); row++) {
      int pixel = list.pixel(row);
      if (pixel >= 0 && plane.ways()[row] > 0) {
        before.ways()[pixel] += Math.max(plane.ways()[row], LEAST);
      }
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
