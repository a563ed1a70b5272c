package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.shape.Padding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network in the words of the language, ready to be written down.
 *
 * @param layers its layers, each behind those that it reads
 * @param padding the rule of padding that is given once for all of it
 * @param said the tensors of the file that it has words for
 * @param unsaid what the language has no word for; where there is any, the layers are not all
 */
public record LayerNetwork(
    List<Layer> layers, Padding padding, Set<String> said, List<Unsaid> unsaid) {

  /**
   * Translates a graph.
   *
   * @param inputs the inputs of the network by name
   */
  public static LayerNetwork of(ModelRecord model, FoldedGraph graph, Map<String, Array> inputs) {
    Translator translator = new Translator(model, graph);
    List<Layer> layers = translator.translate(inputs);
    return new LayerNetwork(
        layers, PaddingRule.apply(layers), translator.said(), translator.unsaid());
  }
}
