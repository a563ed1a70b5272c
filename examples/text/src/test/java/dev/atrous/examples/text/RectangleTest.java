package dev.atrous.examples.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RectangleTest {

  @Test
  void theSmallestAroundPointsInATurnedRectangleIsThatOne() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      double angle = (random.nextDouble() - 0.5) * Math.PI / 2;
      Rectangle drawn =
          new Rectangle(
              random.nextDouble() * 500,
              random.nextDouble() * 500,
              angle,
              40 + random.nextDouble() * 200,
              5 + random.nextDouble() * 30);
      List<Point2D> points = new ArrayList<>(drawn.corners());
      for (int i = 0; i < 50; i++) {
        points.add(inside(drawn, random));
      }
      Rectangle found = Rectangle.around(points);
      assertThat(found.x()).isCloseTo(drawn.x(), within(1e-6));
      assertThat(found.y()).isCloseTo(drawn.y(), within(1e-6));
      assertThat(found.angle()).isCloseTo(drawn.angle(), within(1e-6));
      assertThat(found.width()).isCloseTo(drawn.width(), within(1e-6));
      assertThat(found.height()).isCloseTo(drawn.height(), within(1e-6));
      assertThat(points).allMatch(point -> found.grown(1e-6).holds(point.getX(), point.getY()));
    }
  }

  @Test
  void onePointAndARowOfPointsHaveRectanglesWithoutArea() {
    Rectangle point = Rectangle.around(List.of(new Point2D.Double(3, 4)));
    assertThat(point).isEqualTo(new Rectangle(3, 4, 0, 0, 0));
    Rectangle row =
        Rectangle.around(
            List.of(new Point2D.Double(1, 2), new Point2D.Double(5, 2), new Point2D.Double(3, 2)));
    assertThat(row).isEqualTo(new Rectangle(3, 2, 0, 4, 0));
  }

  @Test
  void cornersBeginWhereTextBeginsAndGoClockwise() {
    List<Point2D> corners = new Rectangle(10, 20, 0, 8, 4).corners();
    assertThat(corners)
        .containsExactly(
            new Point2D.Double(6, 18),
            new Point2D.Double(14, 18),
            new Point2D.Double(14, 22),
            new Point2D.Double(6, 22));
  }

  private static Point2D inside(Rectangle rectangle, Random random) {
    double across = (random.nextDouble() - 0.5) * rectangle.width();
    double down = (random.nextDouble() - 0.5) * rectangle.height();
    double cos = Math.cos(rectangle.angle());
    double sin = Math.sin(rectangle.angle());
    return new Point2D.Double(
        rectangle.x() + across * cos - down * sin, rectangle.y() + across * sin + down * cos);
  }
}
