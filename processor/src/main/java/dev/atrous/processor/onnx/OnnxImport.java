package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.blocks.BlockFinder;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.OnnxFile;
import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Names;
import dev.atrous.processor.onnx.layers.Part;
import dev.atrous.processor.onnx.layers.Weight;
import dev.atrous.processor.onnx.text.DeclarationText;
import dev.atrous.processor.onnx.values.Array;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A network read from an ONNX file, in the words of the language.
 *
 * <p>The batch of its inputs is taken as open, whatever the file says.
 */
public final class OnnxImport {

  private static final String NOT_AT_THE_END =
      "It cannot be cut off: trained weights stand behind it, or nothing in front of it.";

  private final Attempt said;
  private final BlockFinder.Found network;
  private final LeftOut leftOut;

  private OnnxImport(Attempt said, BlockFinder.Found network, LeftOut leftOut) {
    this.said = said;
    this.network = network;
    this.leftOut = leftOut;
  }

  /**
   * Reads a file.
   *
   * @param sizes channels, height and width of the inputs whose size the file leaves open, by name
   * @param cutTail whether the network may end at maps inside the graph, where the language has no
   *     word for what the file does with them in the end
   * @throws OnnxException if the file is damaged, or a size is missing
   * @throws UnsaidException if the language has no word for something in it
   * @throws IOException if the file cannot be read
   */
  public static OnnxImport read(Path file, Map<String, int[]> sizes, boolean cutTail)
      throws IOException, UnsaidException {
    ModelRecord model = OnnxFile.read(file);
    return cutTail ? withoutTail(model, sizes) : of(model, sizes);
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
    InputSizes inputs = new InputSizes(sizes);
    Attempt attempt = Attempt.of(model, inputs.of(model.graph()));
    if (attempt.unsaid().isEmpty()) {
      return of(attempt, attempt);
    }
    Attempt shorter = attempt.withoutTail(inputs);
    String offer = shorter.unsaid().isEmpty() ? of(attempt, shorter).offer() : "";
    throw new UnsaidException(attempt.unsaid(), offer);
  }

  /**
   * Imports what a file holds, up to maps behind which only that follows for which the language has
   * no word, and what depends on it.
   *
   * @param sizes channels, height and width of the inputs whose size the file leaves open, by name
   * @throws OnnxException if a size is missing or wrong
   * @throws UnsaidException if such a thing stands in front of trained weights
   */
  public static OnnxImport withoutTail(ModelRecord model, Map<String, int[]> sizes)
      throws OnnxException, UnsaidException {
    InputSizes inputs = new InputSizes(sizes);
    Attempt whole = Attempt.of(model, inputs.readable(model.graph()));
    Attempt shorter = whole.withoutTail(inputs);
    if (!shorter.unsaid().isEmpty()) {
      throw new UnsaidException(shorter.unsaid(), NOT_AT_THE_END);
    }
    return of(whole, shorter);
  }

  private static OnnxImport of(Attempt whole, Attempt said) {
    BlockFinder.Found network = BlockFinder.find(said.network().layers(), said.network().padding());
    Names.assign(network.layers(), network.blocks());
    return new OnnxImport(said, network, LeftOut.of(whole.graph(), whole.model(), said.model()));
  }

  private String offer() {
    String ends =
        network.layers().stream()
            .filter(Layer::isOutput)
            .map(Layer::toString)
            .collect(Collectors.joining(", "));
    return "All of it stands at the end. With --cut-tail the network ends in front of it, at "
        + ends
        + ", and the declaration lists what the file goes on with ("
        + (leftOut.nodes().size() == 1 ? "one node)." : leftOut.nodes().size() + " nodes).");
  }

  /** What the file holds; of its graph, as much as was imported. */
  public ModelRecord model() {
    return said.model();
  }

  /** What the file does behind that. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** The inputs of the network by name, as shapes of one image. */
  public Map<String, Array> inputs() {
    return said.inputs();
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
    return said.graph().folded();
  }

  /** The source of the declaration. */
  public String declaration(String packageName, String name) {
    return DeclarationText.of(
        network.layers(),
        network.blocks(),
        said.network().padding(),
        packageName,
        name,
        About.lines(this, name));
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
