package dev.atrous.examples.primer.gallery;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** The picture that the figures are computed from, as grey values from 0 to 1. */
final class GalleryPicture {

  static final int HEIGHT = 240;
  static final int WIDTH = 320;

  private static final int FLOORS = 5;
  private static final long SEED = 11;

  private GalleryPicture() {}

  /** The middle of a picture of any size, as much of it as fits. */
  static Tensor of(BufferedImage picture) {
    BufferedImage opaque = Pictures.onBackground(picture, Color.WHITE);
    double scale =
        Math.min((double) opaque.getWidth() / WIDTH, (double) opaque.getHeight() / HEIGHT);
    int width = Math.max(1, (int) Math.round(WIDTH * scale));
    int height = Math.max(1, (int) Math.round(HEIGHT * scale));
    int left = Math.max(0, (opaque.getWidth() - width) / 2);
    int top = Math.max(0, (opaque.getHeight() - height) / 2);
    BufferedImage middle =
        opaque.getSubimage(
            left,
            top,
            Math.min(width, opaque.getWidth() - left),
            Math.min(height, opaque.getHeight() - top));
    return Pictures.toGreyTensor(
        middle, HEIGHT, WIDTH, Interpolation.ANTIALIASED, Normalization.UNIT);
  }

  /** A street: edges of every direction, large and small. */
  static BufferedImage builtIn() {
    BufferedImage picture = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int horizon = 380;
    pen.setPaint(new GradientPaint(0, 0, new Color(0x8fb9e8), 0, horizon, new Color(0xf4e6c8)));
    pen.fillRect(0, 0, picture.getWidth(), horizon);
    pen.setPaint(new Color(0xfff3c4));
    pen.fillOval(480, 40, 84, 84);
    Random random = new Random(SEED);
    for (int left = -10; left < picture.getWidth(); ) {
      int width = 74 + random.nextInt(50);
      house(pen, left, horizon, width, 130 + random.nextInt(190), random);
      left += width + random.nextInt(3) * 9;
    }
    pen.setPaint(new GradientPaint(0, horizon, new Color(0x8a8378), 0, 480, new Color(0x4d4a46)));
    pen.fillRect(0, horizon, picture.getWidth(), picture.getHeight() - horizon);
    pen.setPaint(new Color(0xe9e4d8));
    for (int stripe = 0; stripe < picture.getWidth(); stripe += 70) {
      pen.fillRect(stripe, 424, 38, 9);
    }
    for (int post = 20; post < picture.getWidth(); post += 116) {
      pen.setPaint(new Color(0x2f2f2f));
      pen.fillRect(post, 290, 6, 112);
      pen.fillOval(post - 9, 274, 24, 24);
    }
    pen.dispose();
    return picture;
  }

  private static void house(
      Graphics2D pen, int left, int ground, int width, int height, Random random) {
    Color wall =
        Color.getHSBColor(
            0.02f + 0.1f * random.nextFloat(), 0.35f, 0.5f + 0.4f * random.nextFloat());
    int top = ground - height;
    pen.setPaint(wall);
    pen.fillRect(left, top, width, height);
    pen.setPaint(wall.darker().darker());
    pen.fillPolygon(
        new int[] {left - 5, left + width / 2, left + width + 5},
        new int[] {top, top - 26 - random.nextInt(30), top},
        3);
    int columns = 2 + random.nextInt(3);
    int step = width / columns;
    for (int floor = 0; floor < FLOORS; floor++) {
      for (int column = 0; column < columns; column++) {
        int y = top + 12 + floor * 40;
        if (y + 28 < ground) {
          pen.setPaint(random.nextInt(4) == 0 ? new Color(0xffe9a8) : new Color(0x30363f));
          pen.fillRect(left + column * step + step / 4, y, step / 2, 26);
        }
      }
    }
  }
}
