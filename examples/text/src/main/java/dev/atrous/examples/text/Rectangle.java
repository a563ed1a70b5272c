package dev.atrous.examples.text;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A rectangle that may be turned.
 *
 * @param x the column of its centre
 * @param y the row of its centre
 * @param angle how far its width is turned from the rows, clockwise, in radians
 * @param width its side along the angle
 * @param height its side across it
 */
record Rectangle(double x, double y, double angle, double width, double height) {

  /**
   * The smallest one around some points: one of its sides lies along a side of their convex hull
   * (Freeman and Shapira 1975).
   */
  static Rectangle around(List<Point2D> points) {
    List<Point2D> hull = hull(points);
    Rectangle smallest = along(hull, 0);
    for (int i = 0; i < hull.size(); i++) {
      Point2D from = hull.get(i);
      Point2D to = hull.get((i + 1) % hull.size());
      Rectangle one = along(hull, Math.atan2(to.getY() - from.getY(), to.getX() - from.getX()));
      smallest = one.width * one.height < smallest.width * smallest.height ? one : smallest;
    }
    return smallest.upright();
  }

  /** This one with {@code margin} more on every side. */
  Rectangle grown(double margin) {
    return new Rectangle(x, y, angle, width + 2 * margin, height + 2 * margin);
  }

  /** Whether a point lies inside. */
  boolean holds(double column, double row) {
    double across = column - x;
    double down = row - y;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return Math.abs(across * cos + down * sin) <= width / 2
        && Math.abs(down * cos - across * sin) <= height / 2;
  }

  /** Its corners, clockwise from the one where a line of text begins. */
  List<Point2D> corners() {
    return List.of(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
  }

  private Point2D corner(int right, int below) {
    double across = right * width / 2;
    double down = below * height / 2;
    return new Point2D.Double(
        x + across * Math.cos(angle) - down * Math.sin(angle),
        y + across * Math.sin(angle) + down * Math.cos(angle));
  }

  /** The same one, its angle between −45° and 45°. */
  private Rectangle upright() {
    double turns = Math.rint(angle / (Math.PI / 2));
    boolean across = turns % 2 != 0;
    return new Rectangle(
        x, y, angle - turns * Math.PI / 2, across ? height : width, across ? width : height);
  }

  /** The smallest one that is turned by an angle. */
  private static Rectangle along(List<Point2D> points, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point2D point : points) {
      double across = point.getX() * cos + point.getY() * sin;
      double down = point.getY() * cos - point.getX() * sin;
      left = Math.min(left, across);
      right = Math.max(right, across);
      top = Math.min(top, down);
      bottom = Math.max(bottom, down);
    }
    double across = (left + right) / 2;
    double down = (top + bottom) / 2;
    return new Rectangle(
        across * cos - down * sin, across * sin + down * cos, angle, right - left, bottom - top);
  }

  /** The convex hull, by Andrew's monotone chain (1979). */
  private static List<Point2D> hull(List<Point2D> points) {
    List<Point2D> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point2D::getX).thenComparingDouble(Point2D::getY));
    List<Point2D> hull = new ArrayList<>(chain(sorted));
    List<Point2D> back = new ArrayList<>(sorted);
    Collections.reverse(back);
    hull.addAll(chain(back));
    return hull.isEmpty() ? points : hull;
  }

  /** Half of the hull, without its last point, which begins the other half. */
  private static List<Point2D> chain(List<Point2D> sorted) {
    List<Point2D> chain = new ArrayList<>();
    for (Point2D point : sorted) {
      while (chain.size() > 1 && !turns(chain, point)) {
        chain.remove(chain.size() - 1);
      }
      chain.add(point);
    }
    return chain.subList(0, Math.max(chain.size() - 1, 0));
  }

  private static boolean turns(List<Point2D> chain, Point2D to) {
    Point2D from = chain.get(chain.size() - 2);
    Point2D by = chain.get(chain.size() - 1);
    return (by.getX() - from.getX()) * (to.getY() - from.getY())
            - (by.getY() - from.getY()) * (to.getX() - from.getX())
        > 0;
  }
}
