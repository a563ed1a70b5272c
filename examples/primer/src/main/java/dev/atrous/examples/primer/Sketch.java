package dev.atrous.examples.primer;

import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A map drawn with letters, two for each pixel, since letters are about twice as high as wide.
 * Sketches stand beside one another with a title each.
 */
record Sketch(String title, List<String> lines) {

  private static final String SHADES = " ░▒▓█";

  private static final int GAP = 3;

  /** Shows one channel in five shades, from its smallest value to its largest. */
  static Sketch shades(String title, Tensor tensor, int channel) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < tensor.height(); row++) {
      for (int column = 0; column < tensor.width(); column++) {
        least = Math.min(least, tensor.get(0, channel, row, column));
        most = Math.max(most, tensor.get(0, channel, row, column));
      }
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < tensor.height(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < tensor.width(); column++) {
        float place = (tensor.get(0, channel, row, column) - least) / (most - least);
        int shade = Math.min((int) (place * SHADES.length()), SHADES.length() - 1);
        line.append(SHADES.charAt(shade)).append(SHADES.charAt(shade));
      }
      lines.add(line.toString());
    }
    return new Sketch(title, lines);
  }

  /** Shows which pixels count at all. */
  static Sketch marks(String title, float[][] map) {
    List<String> lines = new ArrayList<>();
    for (float[] row : map) {
      StringBuilder line = new StringBuilder();
      for (float value : row) {
        line.append(value == 0 ? "· " : "■ ");
      }
      lines.add(line.toString().strip());
    }
    return new Sketch(title, lines);
  }

  /** Shows small whole numbers, with a dot for none. */
  static Sketch digits(String title, float[][] map) {
    List<String> lines = new ArrayList<>();
    for (float[] row : map) {
      StringBuilder line = new StringBuilder();
      for (float value : row) {
        line.append(value == 0 ? "·" : String.valueOf(Math.round(value))).append(' ');
      }
      lines.add(line.toString().strip());
    }
    return new Sketch(title, lines);
  }

  /** Shows words, to stand beside a picture. */
  static Sketch words(String... lines) {
    return new Sketch("", Arrays.asList(lines));
  }

  /** The sketches from left to right, titles above. */
  static String beside(Sketch... sketches) {
    int height = 0;
    for (Sketch sketch : sketches) {
      height = Math.max(height, sketch.lines.size());
    }
    StringBuilder text = new StringBuilder();
    for (int row = -1; row < height; row++) {
      StringBuilder line = new StringBuilder(" ");
      for (Sketch sketch : sketches) {
        String part =
            row < 0 ? sketch.title : row < sketch.lines.size() ? sketch.lines.get(row) : "";
        line.append(" ").append(part).append(" ".repeat(sketch.width() - part.length() + GAP - 1));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width() {
    int width = title.length();
    for (String line : lines) {
      width = Math.max(width, line.length());
    }
    return width;
  }
}
