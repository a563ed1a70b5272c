package dev.atrous.examples.primer.gallery;

import dev.atrous.runtime.Tensor;
import java.awt.image.BufferedImage;

/** Maps of one channel as pictures. */
final class Shades {

  private Shades() {}

  /** From 0, black, to 1, white. */
  static BufferedImage grey(Tensor map) {
    return picture(map, value -> shade(255 * value) * 0x010101);
  }

  /** Responses: 0 is white, positive ones red, negative ones blue, the strongest deepest. */
  static BufferedImage signed(Tensor map, float strongest) {
    return picture(
        map,
        value -> {
          float part = strongest == 0 ? 0 : Math.max(-1, Math.min(1, value / strongest));
          int faded = shade(255 * (1 - (float) Math.sqrt(Math.abs(part))));
          return part < 0 ? faded << 16 | faded << 8 | 0xff : 0xff0000 | faded << 8 | faded;
        });
  }

  /** A part, each of its pixels as a square. */
  static BufferedImage enlarged(
      BufferedImage picture, int left, int top, int width, int height, int side) {
    BufferedImage large =
        new BufferedImage(width * side, height * side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < large.getHeight(); y++) {
      for (int x = 0; x < large.getWidth(); x++) {
        large.setRGB(x, y, picture.getRGB(left + x / side, top + y / side));
      }
    }
    return large;
  }

  private interface Shade {
    int of(float value);
  }

  private static BufferedImage picture(Tensor map, Shade shade) {
    int width = map.shape().width();
    BufferedImage picture =
        new BufferedImage(width, map.shape().height(), BufferedImage.TYPE_INT_RGB);
    float[] values = map.toPlanar();
    for (int at = 0; at < values.length; at++) {
      picture.setRGB(at % width, at / width, shade.of(values[at]));
    }
    return picture;
  }

  private static int shade(float value) {
    return Math.round(Math.min(Math.max(value, 0), 255));
  }
}
