package dev.atrous.examples.text;

import dev.atrous.runtime.Tensor;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What the detector says of each pixel: how likely it lies in the middle of a line of text. Lines
 * are found as by its authors: pixels above a threshold that touch are one line, and the rectangle
 * around them is grown to where the network was taught to shrink it from (Liao et al. 2020,
 * "Real-time Scene Text Detection with Differentiable Binarization", section 3.5).
 */
final class TextMap {

  /** A pixel belongs to a line from this on. */
  private static final double THRESHOLD = 0.3;

  /** What is surer than this is a line. */
  private static final double SURE = 0.6;

  /** The authors' ratio of growth: by area times ratio over circumference. */
  private static final double GROWTH = 1.6;

  /** A line has more pixels than this across. */
  private static final double THINNEST = 3;

  private final float[] likely;
  private final int height;
  private final int width;

  /**
   * The map of one picture.
   *
   * @param likely 1×1×height×width numbers from 0 to 1
   */
  TextMap(Tensor likely) {
    this.likely = likely.toPlanar();
    this.height = likely.height();
    this.width = likely.width();
  }

  /** The lines, in pixels of the map, from top to bottom. */
  List<Found> lines() {
    List<Found> lines = new ArrayList<>();
    boolean[] seen = new boolean[likely.length];
    for (int at = 0; at < likely.length; at++) {
      if (!seen[at] && likely[at] > THRESHOLD) {
        Rectangle core = Rectangle.around(region(at, seen));
        double score = score(core);
        if (score > SURE && Math.min(core.width(), core.height()) >= THINNEST) {
          double area = core.width() * core.height();
          double circumference = 2 * (core.width() + core.height());
          lines.add(new Found(core.grown(area * GROWTH / circumference), score));
        }
      }
    }
    return lines;
  }

  /** A line in pixels of the map. */
  record Found(Rectangle around, double score) {}

  /** The pixels that touch one, diagonally too, and belong to a line. */
  private List<Point2D> region(int start, boolean[] seen) {
    List<Point2D> region = new ArrayList<>();
    int[] waiting = new int[likely.length];
    int count = 1;
    waiting[0] = start;
    seen[start] = true;
    while (count > 0) {
      int at = waiting[--count];
      int row = at / width;
      int column = at % width;
      region.add(new Point2D.Double(column + 0.5, row + 0.5));
      for (int down = Math.max(row - 1, 0); down <= Math.min(row + 1, height - 1); down++) {
        for (int across = Math.max(column - 1, 0);
            across <= Math.min(column + 1, width - 1);
            across++) {
          int next = down * width + across;
          if (!seen[next] && likely[next] > THRESHOLD) {
            seen[next] = true;
            waiting[count++] = next;
          }
        }
      }
    }
    return region;
  }

  /** The mean of all pixels in a rectangle. */
  private double score(Rectangle rectangle) {
    double reach = Math.hypot(rectangle.width(), rectangle.height()) / 2;
    double sum = 0;
    int count = 0;
    for (int row = first(rectangle.y() - reach); row < last(rectangle.y() + reach, height); row++) {
      for (int column = first(rectangle.x() - reach);
          column < last(rectangle.x() + reach, width);
          column++) {
        if (rectangle.holds(column + 0.5, row + 0.5)) {
          sum += likely[row * width + column];
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static int first(double place) {
    return (int) Math.max(0, Math.floor(place));
  }

  private static int last(double place, int size) {
    return (int) Math.min(size, Math.ceil(place) + 1);
  }
}
