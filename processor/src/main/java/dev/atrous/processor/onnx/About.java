package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.layers.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the Javadoc of an imported declaration says about where it comes from. */
final class About {

  private About() {}

  static List<String> lines(OnnxImport imported, String name) {
    List<String> lines = new ArrayList<>();
    lines.add(name + ", imported from an ONNX file: " + sizes(imported) + ".");
    lines.add("");
    lines.add("<ul>");
    String producer = escaped(imported.model().producer());
    lines.add(
        "  <li>written by "
            + (producer.isEmpty() ? "an unnamed program" : producer)
            + ", operator set "
            + imported.model().operatorSet());
    lines.add("  <li>SHA-256 " + imported.model().sha256());
    lines.add(
        "  <li>"
            + imported.model().graph().nodes().size()
            + " nodes, of which "
            + imported.folded()
            + " were constant, as "
            + imported.layers().size()
            + " layers");
    for (Layer layer : imported.layers()) {
      if (layer.isOutput() && !layer.view().order().isEmpty()) {
        lines.add("  <li>" + layer + " is in the file " + layer.view().order());
      }
    }
    lines.add("</ul>");
    lines.add("");
    if (!imported.leftOut().isEmpty()) {
      lines.addAll(imported.leftOut().lines(imported.layers()));
      lines.add("");
    }
    lines.add("<p>Its weights are its author's: see under which licence the file was published.");
    return lines;
  }

  private static String sizes(OnnxImport imported) {
    String inputs =
        imported.layers().stream()
            .filter(layer -> layer.inputs().isEmpty())
            .map(layer -> layer.extents().toString())
            .collect(Collectors.joining(", "));
    String outputs =
        imported.layers().stream()
            .filter(Layer::isOutput)
            .map(layer -> layer.extents().toString())
            .collect(Collectors.joining(", "));
    return inputs + " to " + outputs;
  }

  /** Text of the file that cannot end a comment or begin a tag. */
  private static String escaped(String text) {
    return text.length() > 60 ? "a program with a long name" : plain(text).replaceAll("[/:]", "_");
  }

  /** Text of the file of which all signs are gone that could mean something in a comment. */
  static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9 ._+()/:-]", "_");
  }
}
