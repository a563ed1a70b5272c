package dev.atrous.examples.benchmark.graph;

import dev.atrous.examples.benchmark.graph.Operation.ArgMax;
import dev.atrous.examples.benchmark.graph.Operation.BatchNorm;
import dev.atrous.examples.benchmark.graph.Operation.Convolution;
import dev.atrous.examples.benchmark.graph.Operation.GlobalAvgPool;
import dev.atrous.examples.benchmark.graph.Operation.Linear;
import dev.atrous.examples.benchmark.graph.Operation.MaxPool;
import dev.atrous.examples.benchmark.graph.Operation.TransposedConvolution;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a {@link PeerGraph} down operation by operation; sizes follow from what is read. */
public final class GraphBuilder {

  private static final double EPSILON = 1e-5;

  private final Weights weights;
  private final Value image;
  private final List<Node> nodes = new ArrayList<>();

  /** A graph over an image of the given size, with weights by their names in the state dict. */
  public GraphBuilder(Weights weights, int channels, int height, int width) {
    this.weights = weights;
    this.image = new Value("image", channels, height, width);
  }

  /** The image. */
  public Value image() {
    return image;
  }

  /** A convolution; kernel, channels, groups and bias are those of the named weights. */
  public Value convolution(Value x, String name, Sliding sliding) {
    Parameter weight = parameter(name + ".weight");
    Pads pads = sliding.pads(x.height(), x.width(), weight.size(2), weight.size(3));
    return add(
        new Convolution(weight, optional(name + ".bias"), sliding, pads),
        List.of(x),
        weight.size(0),
        sliding.output(x.height(), weight.size(2), pads.top() + pads.bottom()),
        sliding.output(x.width(), weight.size(3), pads.left() + pads.right()));
  }

  /** A 1×1 convolution. */
  public Value pointwise(Value x, String name) {
    return convolution(x, name, Sliding.VALID);
  }

  /** A transposed convolution with the same number of zeros cut from every side. */
  public Value transposed(Value x, String name, int stride, int pad) {
    Parameter weight = parameter(name + ".weight");
    return add(
        new TransposedConvolution(
            weight,
            optional(name + ".bias"),
            Sliding.VALID.stride(stride),
            new Pads(pad, pad, pad, pad)),
        List.of(x),
        weight.size(1),
        (x.height() - 1) * stride + weight.size(2) - 2 * pad,
        (x.width() - 1) * stride + weight.size(3) - 2 * pad);
  }

  /** Batch normalisation. */
  public Value norm(Value x, String name) {
    return same(
        new BatchNorm(
            parameter(name + ".weight"),
            parameter(name + ".bias"),
            parameter(name + ".running_mean"),
            parameter(name + ".running_var"),
            EPSILON),
        x);
  }

  /** max(x, 0). */
  public Value relu(Value x) {
    return same(new Operation.Relu(), x);
  }

  /** min(max(x, 0), 6). */
  public Value relu6(Value x) {
    return same(new Operation.Relu6(), x);
  }

  /** Maximum over windows. */
  public Value maxPool(Value x, int kernel, Sliding sliding) {
    Pads pads = sliding.pads(x.height(), x.width(), kernel, kernel);
    return add(
        new MaxPool(kernel, sliding, pads),
        List.of(x),
        x.channels(),
        sliding.output(x.height(), kernel, pads.top() + pads.bottom()),
        sliding.output(x.width(), kernel, pads.left() + pads.right()));
  }

  /** Mean over all pixels. */
  public Value globalAvgPool(Value x) {
    return add(new GlobalAvgPool(), List.of(x), x.channels(), 1, 1);
  }

  /** A linear layer over a map of one pixel. */
  public Value linear(Value x, String name) {
    Parameter weight = parameter(name + ".weight");
    return add(new Linear(weight, parameter(name + ".bias")), List.of(x), weight.size(0), 1, 1);
  }

  /** x + z. */
  public Value add(Value x, Value z) {
    return add(new Operation.Add(), List.of(x, z), x.channels(), x.height(), x.width());
  }

  /** The channels of x, then those of z. */
  public Value concat(Value x, Value z) {
    int channels = x.channels() + z.channels();
    return add(new Operation.Concat(), List.of(x, z), channels, x.height(), x.width());
  }

  /** Bilinear, corners aligned. */
  public Value resize(Value x, int height, int width) {
    return add(new Operation.Resize(), List.of(x), x.channels(), height, width);
  }

  /** The index of the largest channel. */
  public Value argMax(Value x) {
    return add(new ArgMax(), List.of(x), 1, x.height(), x.width());
  }

  /** The graph as far as written. */
  public PeerGraph build(Value... outputs) {
    return new PeerGraph(image, List.copyOf(nodes), List.of(outputs));
  }

  private Value same(Operation operation, Value x) {
    return add(operation, List.of(x), x.channels(), x.height(), x.width());
  }

  private Value add(Operation operation, List<Value> inputs, int channels, int height, int width) {
    String name = operation.getClass().getSimpleName() + "_" + nodes.size();
    Value output = new Value(name, channels, height, width);
    nodes.add(new Node(operation, inputs, output));
    return output;
  }

  private Optional<Parameter> optional(String name) {
    return weights.contains(name) ? Optional.of(parameter(name)) : Optional.empty();
  }

  private Parameter parameter(String name) {
    return new Parameter(name, weights.values(name), weights.shape(name));
  }
}
