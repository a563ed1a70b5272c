package dev.atrous.examples.text;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A line of text in a picture.
 *
 * @param corners of the rectangle around it, in pixels, beginning where its text begins, clockwise
 * @param score how sure the network is, from 0 to 1
 */
record Line(List<Point2D> corners, double score) {

  /** The rectangle around it. */
  Path2D outline() {
    Path2D outline = new Path2D.Double();
    outline.moveTo(corners.get(0).getX(), corners.get(0).getY());
    for (Point2D corner : corners.subList(1, corners.size())) {
      outline.lineTo(corner.getX(), corner.getY());
    }
    outline.closePath();
    return outline;
  }

  /** The row of its middle. */
  double middle() {
    return corners.stream().mapToDouble(Point2D::getY).average().orElseThrow();
  }
}
