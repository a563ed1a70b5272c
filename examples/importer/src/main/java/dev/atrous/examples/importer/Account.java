package dev.atrous.examples.importer;

import dev.atrous.processor.onnx.OnnxImport;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.layers.Layer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the command says when it is done: what became of the file's operations, and the proof. */
final class Account {

  private final OnnxImport imported;
  private final Proof proof;
  private final OutputFiles files;

  Account(OnnxImport imported, Proof proof, OutputFiles files) {
    this.imported = imported;
    this.proof = proof;
    this.files = files;
  }

  /** Whether the proof holds. */
  boolean holds() {
    return proof.holds();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int nodes = imported.model().graph().nodes().size();
    text.append(
        String.format(
            Locale.ROOT,
            "%d nodes: %d constant, the others in %d layers%n%n",
            nodes,
            imported.folded(),
            imported.layers().size()));
    table(text);
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-28s %12s %12s%n",
            "compared with ONNX, in double",
            "difference",
            "of largest"));
    proof.layers().stream()
        .max(Comparator.comparingDouble(Difference::relative))
        .ifPresent(worst -> line(text, "worst layer, " + worst.layer(), worst));
    proof.outputs().forEach(output -> line(text, "output " + output.layer(), output));
    text.append(String.format(Locale.ROOT, "%n"));
    if (proof.holds()) {
      text.append(String.format("wrote %s%nwrote %s%n", files.source(), files.weights()));
    } else {
      text.append(
          String.format(
              Locale.ROOT,
              "The outputs differ by more than %.0e of the largest: nothing was written.%n",
              Proof.ALLOWED));
    }
    return text.toString();
  }

  /** Each kind of chain of operations in the file, what it became, and how often. */
  private void table(StringBuilder text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Layer layer : imported.layers()) {
      if (!layer.inputs().isEmpty()) {
        counts.merge(operations(layer) + "\t" + annotations(layer), 1, Integer::sum);
      }
    }
    List<String[]> rows = counts.keySet().stream().map(key -> key.split("\t", -1)).toList();
    int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            entry -> {
              String[] row = entry.getKey().split("\t", -1);
              text.append(
                  String.format(
                      Locale.ROOT,
                      "%5d  %-" + Math.max(1, width) + "s  %s%n",
                      entry.getValue(),
                      row[0],
                      row[1]));
            });
  }

  private static String operations(Layer layer) {
    return layer.nodes().stream().map(NodeRecord::operation).collect(Collectors.joining(" "));
  }

  private static String annotations(Layer layer) {
    return layer.chain().stream()
        .map(part -> "@" + part.annotation())
        .collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder text, String what, Difference difference) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-28s %12.2g %12.2g%n",
            what,
            difference.largest(),
            difference.relative()));
  }
}
