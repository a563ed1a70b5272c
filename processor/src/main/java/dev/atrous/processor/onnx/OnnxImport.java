package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.blocks.BlockFinder;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.OnnxFile;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.LayerNetwork;
import dev.atrous.processor.onnx.layers.Names;
import dev.atrous.processor.onnx.layers.Part;
import dev.atrous.processor.onnx.layers.Unsaid;
import dev.atrous.processor.onnx.layers.Weight;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.text.DeclarationText;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.shape.Padding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network read from an ONNX file, in the words of the language.
 *
 * <p>The batch of its inputs is taken as open, whatever the file says.
 */
public final class OnnxImport {

  private final ModelRecord model;
  private final Map<String, Array> inputs;
  private final FoldedGraph graph;
  private final Padding padding;
  private final BlockFinder.Found network;

  private OnnxImport(
      ModelRecord model,
      Map<String, Array> inputs,
      FoldedGraph graph,
      Padding padding,
      BlockFinder.Found network) {
    this.model = model;
    this.inputs = inputs;
    this.graph = graph;
    this.padding = padding;
    this.network = network;
  }

  /**
   * Reads a file.
   *
   * @param sizes channels, height and width of the inputs whose size the file leaves open, by name
   * @throws OnnxException if the file is damaged, or a size is missing
   * @throws UnsaidException if the language has no word for something in it
   * @throws IOException if the file cannot be read
   */
  public static OnnxImport read(Path file, Map<String, int[]> sizes)
      throws IOException, UnsaidException {
    return of(OnnxFile.read(file), sizes);
  }

  /**
   * Imports what a file holds.
   *
   * @param sizes channels, height and width of the inputs whose size the file leaves open, by name
   * @throws OnnxException if a size is missing or wrong
   * @throws UnsaidException if the language has no word for something in it
   */
  public static OnnxImport of(ModelRecord model, Map<String, int[]> sizes)
      throws OnnxException, UnsaidException {
    Map<String, Array> inputs = new InputSizes(sizes).of(model.graph());
    Interpreter.Evaluation evaluation = new Interpreter(model).evaluate(inputs);
    FoldedGraph graph = new FoldedGraph(model.graph(), evaluation.arrays());
    LayerNetwork flat = LayerNetwork.of(model, graph, inputs);
    checkAllSaid(model, evaluation.failures(), flat.unsaid());
    BlockFinder.Found network = BlockFinder.find(flat.layers(), flat.padding());
    Names.assign(network.layers(), network.blocks());
    return new OnnxImport(model, inputs, graph, flat.padding(), network);
  }

  /** Lists what is missing in the order of the file. */
  private static void checkAllSaid(
      ModelRecord model, List<Interpreter.Failure> failures, List<Unsaid> unsaid)
      throws UnsaidException {
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
    if (!entries.isEmpty()) {
      throw new UnsaidException(entries);
    }
  }

  /** What the file holds. */
  public ModelRecord model() {
    return model;
  }

  /** The inputs of the network by name, as shapes of one image. */
  public Map<String, Array> inputs() {
    return inputs;
  }

  /** Its layers. */
  public List<Layer> layers() {
    return network.layers();
  }

  /** The blocks that they use. */
  public List<Block> blocks() {
    return network.blocks();
  }

  /** How many nodes of the file were constant and are gone. */
  public int folded() {
    return graph.folded();
  }

  /** The source of the declaration. */
  public String declaration(String packageName, String name) {
    return DeclarationText.of(
        network.layers(), network.blocks(), padding, packageName, name, About.lines(this, name));
  }

  /** The weights by the names that the declaration gives them. */
  public Map<String, Weight> weights() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    network.layers().forEach(layer -> add(layer, weights));
    return weights;
  }

  private static void add(Layer layer, Map<String, Weight> weights) {
    layer.bodies().forEach(body -> body.forEach(inside -> add(inside, weights)));
    for (Part part : layer.chain()) {
      part.weights()
          .forEach((name, weight) -> weights.put(part.weightsName() + "." + name, weight));
    }
  }
}
