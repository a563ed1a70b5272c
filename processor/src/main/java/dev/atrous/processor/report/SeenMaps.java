package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Size;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.Units;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of what one position sees of the input: of the outputs, and of layers with rates. */
final class SeenMaps {

  /** Beyond this many pixels a picture would take seconds and megabytes. */
  private static final int MOST_PIXELS = 1 << 20;

  private static final int MOST_MAPS = 8;
  private static final int COLOUR = 0xe8590c;
  private static final int LEAST_ALPHA = 48;

  /** Few ways are to be seen beside many. */
  private static final double GAMMA = 0.35;

  private final NetworkReport report;
  private final SeenPixels pixels;
  private final Markup markup = new Markup();

  private SeenMaps(NetworkReport report) {
    this.report = report;
    pixels = new SeenPixels(report.operations());
  }

  static String of(NetworkReport report) {
    return new SeenMaps(report).draw();
  }

  private String draw() {
    CheckedNode input = report.network().inputs().get(0);
    MapShape size = input.output();
    if ((long) size.height() * size.width() > MOST_PIXELS) {
      return markup
          .element("p", "Not drawn: the input has more than a million pixels.", "class", "note")
          .toString();
    }
    markup.begin("div", "class", "maps");
    shown().forEach((node, label) -> map(node, label, input));
    return markup.end().toString();
  }

  /** Operations, with what they are called. */
  private Map<CheckedNode, String> shown() {
    Map<CheckedNode, String> shown = new LinkedHashMap<>();
    List<String> rates = new ArrayList<>();
    for (CheckedNode node : report.operations().order()) {
      Operation operation = FlatNetwork.operation(node);
      if (!operation.rate().equals(Size.ONE)
          && shown.size() < MOST_MAPS - 1
          && !rates.contains(operation.label())) {
        rates.add(operation.label());
        shown.put(node, operation.label());
      }
    }
    for (CheckedNode output : report.network().outputs()) {
      CheckedNode node = spatial(FlatNetwork.source(output));
      if (shown.size() < MOST_MAPS) {
        String label =
            node == FlatNetwork.source(output)
                ? "output " + output.name()
                : "before " + output.name() + " is one position";
        shown.put(node, label);
      }
    }
    return shown;
  }

  /**
   * The last operation before there is one position only; the operation itself if there never is.
   */
  private static CheckedNode spatial(CheckedNode operation) {
    CheckedNode node = operation;
    while (node.output().height() * node.output().width() == 1 && !node.inputs().isEmpty()) {
      node = FlatNetwork.source(node.inputs().get(0));
    }
    return node;
  }

  private void map(CheckedNode node, String label, CheckedNode input) {
    SeenPixels.Plane plane = pixels.from(node, input);
    long all = (long) plane.height() * plane.width();
    markup.begin("figure");
    markup.empty(
        "img",
        "src",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png(plane)),
        "alt",
        "The pixels of " + input.name() + " that " + label + " sees",
        "width",
        plane.width(),
        "height",
        plane.height());
    markup.begin("figcaption").element("b", label);
    Extent field = report.fields().of(node);
    markup.text(
        " sees %s of %s pixels, %s; receptive field %d×%d"
            .formatted(
                Units.exact(plane.seen()),
                Units.exact(all),
                Units.percent((double) plane.seen() / all),
                field.height(),
                field.width()));
    markup.end().end();
  }

  private static byte[] png(SeenPixels.Plane plane) {
    BufferedImage image =
        new BufferedImage(plane.width(), plane.height(), BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < plane.height(); row++) {
      for (int column = 0; column < plane.width(); column++) {
        double ways = plane.ways()[row * plane.width() + column];
        if (ways > 0) {
          int alpha = LEAST_ALPHA + (int) ((255 - LEAST_ALPHA) * Math.pow(ways, GAMMA));
          image.setRGB(column, row, alpha << 24 | COLOUR);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
