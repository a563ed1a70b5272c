package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer while the network is put together: a chain of operations and the layers that it reads.
 */
public final class Layer {

  private final List<Part> chain = new ArrayList<>();
  private final List<Layer> inputs;
  private Extents extents;

  private final List<NodeRecord> nodes = new ArrayList<>();

  private String tensor = "";

  private View view;
  private boolean output;
  private String name;
  private List<String> weightNames = List.of();

  /** Where it stands in the author's program, as far as the file tells. */
  private String path = "";

  /** What its block stands for, in each of its copies; none for a chain of operations. */
  private final List<List<Layer>> bodies = new ArrayList<>();

  /** A layer of one operation. */
  public Layer(Part part, List<Layer> inputs, Extents extents) {
    this.chain.add(part);
    this.inputs = new ArrayList<>(inputs);
    this.extents = extents;
  }

  /** Its operations, in the order in which they are applied. */
  public List<Part> chain() {
    return chain;
  }

  Part first() {
    return chain.get(0);
  }

  Part last() {
    return chain.get(chain.size() - 1);
  }

  /** Puts an operation behind the last one. */
  void addLast(Part part) {
    chain.add(part);
  }

  /** Puts another operation in the place of the last one. */
  void replaceLast(Part part) {
    chain.set(chain.size() - 1, part);
  }

  /** The layers that it reads. */
  public List<Layer> inputs() {
    return inputs;
  }

  /** The size of what it makes. */
  public Extents extents() {
    return extents;
  }

  /** The file's nodes that it computes. */
  public List<NodeRecord> nodes() {
    return nodes;
  }

  /** What the file calls what it makes. */
  public String tensor() {
    return tensor;
  }

  /** How the file sees what it makes. */
  public View view() {
    return view;
  }

  /** The numbers of the file's tensor in the order of channels, rows, columns. */
  public double[] planar(double[] numbers) {
    if (view.isPlanar()) {
      return numbers;
    }
    int channels = extents.channels();
    int pixels = extents.height() * extents.width();
    double[] planar = new double[numbers.length];
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        planar[channel * pixels + pixel] = numbers[pixel * channels + channel];
      }
    }
    return planar;
  }

  /** Says which tensor of the file it computes. */
  public void computes(String newTensor, View newView) {
    tensor = newTensor;
    view = newView;
  }

  /** Appends the chain of a layer that reads this one, and takes its place. */
  void append(Layer next) {
    path = path.isEmpty() || next.isWeighted() && !isWeighted() ? next.path : path;
    chain.addAll(next.chain);
    nodes.addAll(next.nodes);
    extents = next.extents;
    takePlaceOf(next);
  }

  /** Whether it is an output of the network. */
  public boolean isOutput() {
    return output;
  }

  /** Makes it an output of the network. */
  public void markOutput() {
    output = true;
  }

  /** Its method's name. */
  public String name() {
    return name;
  }

  /**
   * What the file calls the weights of its operations that have some, if that is not what they
   * would be called anyway: one name for all, or one for each.
   */
  public List<String> weightNames() {
    return weightNames;
  }

  /** Where it stands in the author's program, such as {@code layer1.0.conv1}; may be empty. */
  public String path() {
    return path;
  }

  /** Says where it stands in the author's program. */
  public void place(String newPath) {
    path = newPath;
  }

  /** A layer that uses a block in the place of others, of which the last is read by others. */
  public static Layer using(Part use, Layer input, List<Layer> body) {
    Layer last = body.get(body.size() - 1);
    Layer layer = new Layer(use, List.of(input), last.extents);
    layer.bodies.add(body);
    body.forEach(each -> layer.nodes.addAll(each.nodes));
    layer.takePlaceOf(last);
    return layer;
  }

  /** Makes copies of it of layers that follow it, each of which reads the one before. */
  public void repeat(List<Layer> others) {
    for (Layer other : others) {
      bodies.addAll(other.bodies);
      nodes.addAll(other.nodes);
    }
    takePlaceOf(others.get(others.size() - 1));
  }

  /** What its block stands for, in each of its copies; empty for a chain of operations. */
  public List<List<Layer>> bodies() {
    return bodies;
  }

  /** The chains of operations that it stands for, blocks and copies written out; or itself. */
  public List<Layer> writtenOut() {
    if (bodies.isEmpty()) {
      return List.of(this);
    }
    return bodies.stream()
        .flatMap(List::stream)
        .flatMap(each -> each.writtenOut().stream())
        .toList();
  }

  /** How many copies of it follow each other, each reading the one before. */
  public int copies() {
    return Math.max(1, bodies.size());
  }

  private boolean isWeighted() {
    return chain.stream().anyMatch(part -> !part.weights().isEmpty());
  }

  private void takePlaceOf(Layer last) {
    tensor = last.tensor;
    view = new View(this, last.view.interleaved(), last.view.shape());
    output = last.output;
  }

  /** Names the layer, and its weights. */
  public void rename(String newName, List<String> newWeightNames) {
    name = newName;
    weightNames = newWeightNames;
  }

  /** Its name and the size of what it makes. */
  @Override
  public String toString() {
    return name + " " + extents;
  }
}
