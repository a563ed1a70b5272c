package dev.atrous.examples.text;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The picture that is looked at if none is given: signs beside a road. */
final class Sign {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;

  private Sign() {}

  /** Draws it; it has six lines of text. */
  static BufferedImage draw() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    landscape(graphics);
    Board opening = new Board(60, 60, 560, 240, 0);
    opening.draw(graphics, new Color(0x1f5f8b));
    opening.write(graphics, "OPEN DAILY", 50, 58, Color.WHITE);
    opening.write(graphics, "9 TO 17", 150, 48, new Color(0xffd75e));
    Board way = new Board(640, 250, 270, 120, 0.14);
    way.draw(graphics, new Color(0xf4f1e6));
    way.write(graphics, "HARBOUR 2 KM", 26, 24, new Color(0x2b2b2b));
    way.write(graphics, "OLD TOWN", 72, 24, new Color(0x9c2f2f));
    new Board(300, 500, 320, 90, -0.06).write(graphics, "SLOW", 10, 66, new Color(0xd8d8d0));
    new Board(0, 590, WIDTH, 40, 0)
        .write(graphics, "DRAWN WITHOUT A FONT", 10, 18, new Color(0xe6e6e0));
    graphics.dispose();
    return picture;
  }

  private static void landscape(Graphics2D graphics) {
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x8fbfe0), 0, 400, new Color(0xe9f1f4)));
    graphics.fillRect(0, 0, WIDTH, 400);
    graphics.setPaint(new Color(0xfff3c4));
    graphics.fill(new Ellipse2D.Double(790, 50, 90, 90));
    graphics.setPaint(
        new GradientPaint(0, 380, new Color(0x86a96a), 0, HEIGHT, new Color(0x4f7a45)));
    graphics.fillRect(0, 380, WIDTH, HEIGHT - 380);
    graphics.setPaint(new Color(0x5a5d60));
    graphics.fillPolygon(
        new int[] {420, 540, WIDTH, WIDTH, 40}, new int[] {380, 380, 560, HEIGHT, HEIGHT}, 5);
  }

  /**
   * A place for lines of text.
   *
   * @param x the column of its upper left corner, around which it is turned
   * @param y that corner's row
   * @param angle by how much it is turned, clockwise, in radians
   */
  private record Board(int x, int y, int width, int height, double angle) {

    /** Draws a sign on two posts. */
    void draw(Graphics2D graphics, Color colour) {
      AffineTransform before = turn(graphics);
      graphics.setPaint(new Color(0x6b5a48));
      graphics.fillRect(width / 6, height, 14, 130);
      graphics.fillRect(width - width / 6 - 14, height, 14, 130);
      graphics.setPaint(colour);
      graphics.fill(new RoundRectangle2D.Double(0, 0, width, height, 24, 24));
      graphics.setTransform(before);
    }

    /** Writes a line in its middle, some rows below its upper edge. */
    void write(Graphics2D graphics, String line, int below, int height, Color colour) {
      AffineTransform before = turn(graphics);
      graphics.translate((width - Letters.width(line, height)) / 2, below);
      graphics.setPaint(colour);
      Letters.draw(graphics, line, height);
      graphics.setTransform(before);
    }

    private AffineTransform turn(Graphics2D graphics) {
      AffineTransform before = graphics.getTransform();
      graphics.translate(x, y);
      graphics.rotate(angle);
      return before;
    }
  }
}
