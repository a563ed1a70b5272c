package dev.atrous.examples.importer;

import dev.atrous.processor.onnx.OnnxImport;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.layers.Layer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the command says when it is done: what became of the file's operations, and the proof. */
final class Account {

  private final OnnxImport imported;
  private final Proof proof;
  private final ImportedFiles files;

  Account(OnnxImport imported, Proof proof, ImportedFiles files) {
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
    StringWriter text = new StringWriter();
    print(new PrintWriter(text));
    return text.toString();
  }

  private void print(PrintWriter out) {
    int nodes = imported.model().graph().nodes().size();
    out.printf(
        "%d nodes: %d constant, the others in %d layers%n%n",
        nodes, imported.folded(), imported.layers().size());
    operations().forEach(row -> out.println(row));
    out.println();
    if (!imported.leftOut().nodes().isEmpty()) {
      out.printf("left out, behind the outputs: %s%n%n", leftOut());
    }
    imported
        .blocks()
        .forEach(block -> out.printf("%5d  uses of @%s%n", block.uses(), block.name()));
    out.printf("%n%-40s %10s %10s%n", "compared with ONNX, in double", "difference", "of largest");
    proof.layers().stream()
        .max(Comparator.comparingDouble(Difference::relative))
        .ifPresent(worst -> print(out, "worst layer, " + worst.layer(), worst));
    proof.outputs().forEach(output -> print(out, "output " + output.layer(), output));
    out.println();
    if (proof.holds()) {
      out.printf("wrote %s%nwrote %s%n", files.source(), files.weights());
    } else {
      out.printf(
          Locale.ROOT,
          "The outputs differ by more than %.0e of the largest: nothing was written.%n",
          Proof.ALLOWED);
    }
  }

  /** Each kind of chain of operations in the file, what it became, and how often. */
  private List<String> operations() {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (Layer layer : imported.layers()) {
      for (Layer chain : layer.writtenOut()) {
        if (!chain.inputs().isEmpty()) {
          counts.merge(List.of(operations(chain), annotations(chain)), 1, Integer::sum);
        }
      }
    }
    int width = counts.keySet().stream().mapToInt(row -> row.get(0).length()).max().orElse(1);
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<List<String>, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%5d  %-" + width + "s  %s",
                    entry.getValue(),
                    entry.getKey().get(0),
                    entry.getKey().get(1)))
        .toList();
  }

  /** What the file does behind the network's outputs: each operation, and how often. */
  private String leftOut() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    imported.leftOut().nodes().forEach(node -> counts.merge(node.operation(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String operations(Layer layer) {
    return layer.nodes().stream().map(NodeRecord::operation).collect(Collectors.joining(" "));
  }

  private static String annotations(Layer layer) {
    return layer.chain().stream()
        .map(part -> "@" + part.annotation())
        .collect(Collectors.joining(" "));
  }

  private static void print(PrintWriter out, String what, Difference difference) {
    out.printf(
        Locale.ROOT, "%-40s %10.2g %10.2g%n", what, difference.largest(), difference.relative());
  }
}
