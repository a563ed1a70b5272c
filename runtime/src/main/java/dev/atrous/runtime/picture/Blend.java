package dev.atrous.runtime.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Mixes pictures by opacity and alpha, in the numbers as they are stored. */
final class Blend {

  private Blend() {}

  /** Fills a picture with a colour. */
  static void paint(BufferedImage target, int colour) {
    int[] row = new int[target.getWidth()];
    Arrays.fill(row, colour);
    for (int line = 0; line < target.getHeight(); line++) {
      target.setRGB(0, line, row.length, 1, row, 0, row.length);
    }
  }

  /**
   * Lays a picture, stretched by the nearest pixel, over an opaque one.
   *
   * @param target what lies below, in packed RGB; changed
   * @param above what lies above
   * @param opacity what the alpha of {@code above} is multiplied by
   */
  static void over(BufferedImage target, BufferedImage above, double opacity) {
    Resampling rows = Resampling.of(Interpolation.NEAREST, above.getHeight(), target.getHeight());
    Resampling columns = Resampling.of(Interpolation.NEAREST, above.getWidth(), target.getWidth());
    Pixels pixels = Pixels.of(above);
    float[] source = new float[above.getWidth() * Pixels.CHANNELS];
    int[] row = new int[target.getWidth()];
    int held = -1;
    for (int line = 0; line < target.getHeight(); line++) {
      if (rows.first()[line] != held) {
        held = rows.first()[line];
        pixels.read(held, source);
      }
      target.getRGB(0, line, row.length, 1, row, 0, row.length);
      for (int column = 0; column < row.length; column++) {
        row[column] =
            mixed(row[column], source, columns.first()[column] * Pixels.CHANNELS, opacity);
      }
      target.setRGB(0, line, row.length, 1, row, 0, row.length);
    }
  }

  private static int mixed(int below, float[] above, int pixel, double opacity) {
    double share = opacity * above[pixel + 3] / 255;
    int mixed = 0;
    for (int channel = 0; channel < 3; channel++) {
      int shift = 16 - 8 * channel;
      double colour = (below >> shift & 0xff) * (1 - share) + above[pixel + channel] * share;
      mixed |= (int) Math.round(colour) << shift;
    }
    return mixed;
  }
}
