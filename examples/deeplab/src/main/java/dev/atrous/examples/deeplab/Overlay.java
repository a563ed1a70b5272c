package dev.atrous.examples.deeplab;

import dev.atrous.runtime.Tensor;
import java.awt.image.BufferedImage;

/**
 * Paints what was found over the photograph, at the photograph's own size. The scores are
 * interpolated rather than the mask, so that edges are smooth at every size; where the network
 * hesitates between classes, their colours blend. The photograph below loses some of its own colour
 * so that the classes' show true, and its background some light; each region has a thin light line
 * around it.
 */
final class Overlay {

  /** How much of a pixel is the colour of its class. */
  private static final float TINT = 0.5f;

  /** How colourful the photograph stays below, and how bright its background. */
  private static final float COLOURFUL = 0.4f;

  private static final float DIMMED = 0.7f;

  /** How white the line is, and the width of a photograph, in pixels, for which it is 1 thick. */
  private static final float LINE = 0.7f;

  private static final int THIN = 640;

  private static final VocClass[] LABELS = VocClass.values();

  private final BufferedImage photo;
  private final int width;
  private final int height;
  private final ScoreMap scores;

  private Overlay(BufferedImage photo, Tensor scores) {
    this.photo = photo;
    this.width = photo.getWidth();
    this.height = photo.getHeight();
    this.scores = new ScoreMap(scores, height, width);
  }

  /** The photograph in the colours of its classes. */
  static BufferedImage paint(BufferedImage photo, Tensor scores) {
    return new Overlay(photo, scores).painted();
  }

  private BufferedImage painted() {
    BufferedImage overlay = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    byte[][] classes = new byte[height][width];
    float[] parts = new float[scores.classes()];
    int[] pixels = new int[width];
    for (int row = 0; row < height; row++) {
      photo.getRGB(0, row, width, 1, pixels, 0, width);
      for (int column = 0; column < width; column++) {
        classes[row][column] = (byte) scores.parts(row, column, parts);
        pixels[column] = blend(pixels[column], parts);
      }
      overlay.setRGB(0, row, width, 1, pixels, 0, width);
    }
    drawLines(overlay, classes);
    return overlay;
  }

  private static int blend(int pixel, float[] parts) {
    float red = pixel >> 16 & 0xFF;
    float green = pixel >> 8 & 0xFF;
    float blue = pixel & 0xFF;
    float grey = 0.299f * red + 0.587f * green + 0.114f * blue;
    red = grey + COLOURFUL * (red - grey);
    green = grey + COLOURFUL * (green - grey);
    blue = grey + COLOURFUL * (blue - grey);
    float background = DIMMED * parts[VocClass.BACKGROUND.ordinal()];
    float mixedRed = background * red;
    float mixedGreen = background * green;
    float mixedBlue = background * blue;
    for (VocClass label : LABELS) {
      float part = label == VocClass.BACKGROUND ? 0 : parts[label.ordinal()];
      mixedRed += part * (red + TINT * (label.red() - red));
      mixedGreen += part * (green + TINT * (label.green() - green));
      mixedBlue += part * (blue + TINT * (label.blue() - blue));
    }
    return Math.round(mixedRed) << 16 | Math.round(mixedGreen) << 8 | Math.round(mixedBlue);
  }

  /** Whitens pixels by the part of their surroundings that is another class. */
  private void drawLines(BufferedImage overlay, byte[][] classes) {
    int reach = Math.max(Math.round((float) width / THIN), 1);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        float others = others(classes, row, column, reach);
        if (others > 0) {
          float white = LINE * Math.min(2 * others, 1);
          overlay.setRGB(column, row, whitened(overlay.getRGB(column, row), white));
        }
      }
    }
  }

  private float others(byte[][] classes, int row, int column, int reach) {
    int seen = 0;
    int others = 0;
    for (int down = -reach; down <= reach; down++) {
      for (int across = -reach; across <= reach; across++) {
        int y = Math.min(Math.max(row + down, 0), height - 1);
        int x = Math.min(Math.max(column + across, 0), width - 1);
        if (down * down + across * across <= reach * reach + 1) {
          seen++;
          others += classes[y][x] == classes[row][column] ? 0 : 1;
        }
      }
    }
    return (float) others / seen;
  }

  private static int whitened(int pixel, float white) {
    int whitened = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int colour = pixel >> shift & 0xFF;
      whitened |= Math.round(colour + white * (0xFF - colour)) << shift;
    }
    return whitened;
  }
}
