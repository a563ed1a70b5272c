package dev.atrous.runtime.generated;

import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.file.FileReplacement;
import dev.atrous.runtime.file.Reason;
import dev.atrous.runtime.onnx.GraphText;
import dev.atrous.runtime.onnx.ModelWriter;
import dev.atrous.runtime.onnx.StoredWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a generated network as an ONNX model: the graph that its class has, with weights. */
public final class OnnxModel {

  /** Readers of protocol buffers take no more bytes. */
  private static final long LARGEST = Integer.MAX_VALUE;

  private OnnxModel() {}

  /**
   * Writes a model.
   *
   * @param graph the lines of a {@link GraphText}
   * @throws WeightsException if the weights are not the network's, or the file cannot be written
   */
  public static void write(List<String> graph, Weights weights, Path file) {
    GraphText text = GraphText.read(graph);
    check(text, weights);
    if (isOrigin(file, weights)) {
      throw unwritten(file, "the weights come from it", null);
    }
    ModelWriter model = new ModelWriter(text);
    if (model.length() > LARGEST) {
      String bytes = String.format(Locale.ROOT, "%,d", model.length());
      throw unwritten(file, "a model of " + bytes + " bytes is more than the 2 GB of ONNX", null);
    }
    try {
      FileReplacement.write(file, target -> model.writeTo(target, weights::values));
    } catch (IOException e) {
      throw unwritten(file, Reason.of(e), e);
    }
  }

  /** Compares names and shapes as {@code load} does. */
  private static void check(GraphText graph, Weights weights) {
    Misfits misfits = new Misfits();
    Set<String> expected = new LinkedHashSet<>();
    for (StoredWeight weight : graph.weights()) {
      expected.add(weight.name());
      if (!weights.contains(weight.name())) {
        misfits.missing(weight.name(), weight.shape());
      } else if (!Arrays.equals(weights.shape(weight.name()), weight.shape())) {
        misfits.misshapen(weight.name(), weight.shape(), weights.shape(weight.name()));
      }
    }
    misfits.check(weights, expected);
  }

  private static boolean isOrigin(Path file, Weights weights) {
    try {
      Path origin = Path.of(weights.origin());
      return Files.isRegularFile(origin) && Files.exists(file) && Files.isSameFile(origin, file);
    } catch (InvalidPathException | IOException e) {
      return false; // they come from somewhere else
    }
  }

  private static WeightsException unwritten(Path file, String reason, IOException cause) {
    return new WeightsException(file.toString(), "it cannot be written: " + reason, cause);
  }
}
