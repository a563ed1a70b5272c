package dev.atrous.examples.text;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the lines of text in pictures of any size. */
final class TextFinder {

  /** The rows and columns of the network's input. */
  private static final int SIDE = 640;

  /**
   * The network was taught with blue first, and with ImageNet's numbers for red first all the same.
   */
  private static final Normalization BLUE_FIRST =
      Normalization.of(
          1 / 255.0, new double[] {0.406, 0.456, 0.485}, new double[] {0.225, 0.224, 0.229});

  private final TextDetectorNetwork network;

  private TextFinder(TextDetectorNetwork network) {
    this.network = network;
  }

  /** A finder with the weights that the build has put beside this class. */
  static TextFinder load() {
    return new TextFinder(
        TextDetectorNetwork.load(Weights.resource(TextFinder.class, "TextDetector.safetensors")));
  }

  /** The lines in a picture, from top to bottom. */
  List<Line> find(BufferedImage picture) {
    double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
    int height = size(picture.getHeight() * scale);
    int width = size(picture.getWidth() * scale);
    TextMap map = new TextMap(network.forward(input(picture, height, width)));
    List<Line> lines = new ArrayList<>();
    for (TextMap.Found found : map.lines()) {
      List<Point2D> corners = new ArrayList<>();
      for (Point2D corner : found.around().corners()) {
        corners.add(
            new Point2D.Double(
                inside(corner.getX() * picture.getWidth() / width, picture.getWidth()),
                inside(corner.getY() * picture.getHeight() / height, picture.getHeight())));
      }
      lines.add(new Line(corners, found.score()));
    }
    lines.sort(Comparator.comparingDouble(Line::middle));
    return lines;
  }

  private static int size(double exact) {
    return (int) Math.max(1, Math.min(SIDE, Math.round(exact)));
  }

  private static double inside(double place, int size) {
    return Math.max(0, Math.min(place, size));
  }

  /** The picture in the upper left corner, blue first, the rest of mean colour. */
  private static Tensor input(BufferedImage picture, int height, int width) {
    Tensor scaled =
        Pictures.toTensor(picture, height, width, Interpolation.ANTIALIASED, BLUE_FIRST);
    float[] numbers = scaled.toPlanar();
    float[] input = new float[3 * SIDE * SIDE];
    for (int channel = 0; channel < 3; channel++) {
      for (int row = 0; row < height; row++) {
        int from = ((2 - channel) * height + row) * width;
        System.arraycopy(numbers, from, input, (channel * SIDE + row) * SIDE, width);
      }
    }
    return Tensor.planar(input, 1, 3, SIDE, SIDE);
  }
}
