package dev.atrous.examples.benchmark.graph;

import dev.atrous.runtime.Weights;

/** Xception at 299×299, with timm's names. */
public final class XceptionGraph {

  private final GraphBuilder graph;

  private XceptionGraph(Weights weights) {
    this.graph = new GraphBuilder(weights, 3, 299, 299);
  }

  /** The graph with these weights. */
  public static PeerGraph of(Weights weights) {
    return new XceptionGraph(weights).whole();
  }

  private PeerGraph whole() {
    Value x = stem(graph.image(), "1", Sliding.VALID.stride(2));
    x = stem(x, "2", Sliding.VALID);
    x = shrinking(x, "block1.", 0);
    x = shrinking(graph.relu(x), x, "block2.", 1);
    x = shrinking(graph.relu(x), x, "block3.", 1);
    for (int block = 4; block <= 11; block++) {
      String name = "block" + block + ".rep.";
      Value y = separable(graph.relu(x), name, 1);
      y = separable(graph.relu(y), name, 4);
      y = separable(graph.relu(y), name, 7);
      x = graph.add(y, x);
    }
    x = shrinking(graph.relu(x), x, "block12.", 1);
    x = graph.relu(graph.norm(separable(x, "conv3"), "bn3"));
    x = graph.relu(graph.norm(separable(x, "conv4"), "bn4"));
    return graph.build(graph.linear(graph.globalAvgPool(x), "fc"));
  }

  private Value stem(Value x, String number, Sliding sliding) {
    return graph.relu(graph.norm(graph.convolution(x, "conv" + number, sliding), "bn" + number));
  }

  private Value shrinking(Value x, String name, int first) {
    return shrinking(x, x, name, first);
  }

  /**
   * Two separable convolutions and a pooling beside a 1×1 convolution.
   *
   * @param first where timm begins to count
   */
  private Value shrinking(Value active, Value x, String name, int first) {
    Value y = separable(active, name + "rep.", first);
    y = separable(graph.relu(y), name + "rep.", first + 3);
    y = graph.maxPool(y, 3, Sliding.HALF.stride(2));
    Value shortcut = graph.convolution(x, name + "skip", Sliding.VALID.stride(2));
    return graph.add(y, graph.norm(shortcut, name + "skipbn"));
  }

  private Value separable(Value x, String name, int number) {
    return graph.norm(separable(x, name + number), name + (number + 1));
  }

  private Value separable(Value x, String name) {
    Value depthwise = graph.convolution(x, name + ".conv1", Sliding.HALF);
    return graph.pointwise(depthwise, name + ".pointwise");
  }
}
