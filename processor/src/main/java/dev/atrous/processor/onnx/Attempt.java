package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.graph.Tail;
import dev.atrous.processor.onnx.layers.LayerNetwork;
import dev.atrous.processor.onnx.layers.Unsaid;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A try to say a graph in the words of the language, which another one may follow that says less.
 *
 * @param model the graph
 * @param inputs its inputs by name, as shapes of one image
 * @param graph what is left of it without its constants
 * @param network as much of it as could be said
 * @param unsaid what could not, in the order of the file
 */
record Attempt(
    ModelRecord model,
    Map<String, Array> inputs,
    FoldedGraph graph,
    LayerNetwork network,
    List<UnsaidException.Entry> unsaid) {

  static Attempt of(ModelRecord model, Map<String, Array> inputs) {
    Interpreter.Evaluation evaluation = new Interpreter(model).evaluate(inputs);
    FoldedGraph graph = new FoldedGraph(model.graph(), evaluation.arrays());
    LayerNetwork network = LayerNetwork.of(model, graph, inputs);
    return new Attempt(
        model, inputs, graph, network, unsaid(model, evaluation.failures(), network.unsaid()));
  }

  /** One that says all but the end, or, if that does not help, the last of those tried. */
  Attempt withoutTail(InputSizes sizes) throws OnnxException {
    Attempt attempt = this;
    while (!attempt.isWhole()) {
      Optional<GraphRecord> shorter =
          Tail.cutOff(attempt.model.graph(), attempt.graph, attempt.network.said());
      if (shorter.isEmpty()) {
        sizes.within(attempt.model.graph()).of(attempt.model.graph()); // An input may be why.
        return attempt;
      }
      InputSizes left = sizes.within(shorter.get());
      attempt = of(model.with(shorter.get()), left.readable(shorter.get()));
    }
    return attempt;
  }

  /** Whether it says all that it should. */
  private boolean isWhole() {
    return unsaid.isEmpty()
        && model.graph().outputs().stream()
            .map(ValueRecord::name)
            .allMatch(network.said()::contains);
  }

  private static List<UnsaidException.Entry> unsaid(
      ModelRecord model, List<Interpreter.Failure> failures, List<Unsaid> unsaid) {
    Map<NodeRecord, String> reasons = new IdentityHashMap<>();
    unsaid.forEach(each -> reasons.put(each.node(), each.reason()));
    failures.forEach(each -> reasons.put(each.node(), each.problem()));
    List<UnsaidException.Entry> entries = new ArrayList<>();
    for (NodeRecord node : model.graph().nodes()) {
      if (reasons.containsKey(node)) {
        entries.add(new UnsaidException.Entry(node, reasons.remove(node)));
      }
    }
    reasons.forEach((node, reason) -> entries.add(new UnsaidException.Entry(node, reason)));
    return entries;
  }
}
