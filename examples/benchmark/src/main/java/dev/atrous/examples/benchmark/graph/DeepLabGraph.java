package dev.atrous.examples.benchmark.graph;

import dev.atrous.runtime.Weights;

/**
 * DeepLabv3 on MobileNetV2 at 257×257, with the names of the published file. Gives what {@code
 * DeepLab} gives: the scores of all classes and the best class of every pixel.
 */
public final class DeepLabGraph {

  private static final int SIZE = 257;
  private static final int[][] BLOCKS = {
    // channels, stride, rate
    {8, 1, 1}, {12, 2, 1}, {12, 1, 1}, {16, 2, 1}, {16, 1, 1}, {16, 1, 1}, {32, 1, 1}, {32, 1, 2},
    {32, 1, 2}, {32, 1, 2}, {48, 1, 2}, {48, 1, 2}, {48, 1, 2}, {80, 1, 2}, {80, 1, 4}, {80, 1, 4},
    {160, 1, 4},
  };

  private final GraphBuilder graph;

  private DeepLabGraph(Weights weights) {
    this.graph = new GraphBuilder(weights, 3, SIZE, SIZE);
  }

  /** The graph with these weights. */
  public static PeerGraph of(Weights weights) {
    return new DeepLabGraph(weights).whole();
  }

  private PeerGraph whole() {
    Value x = graph.image();
    x = graph.relu6(graph.convolution(x, "MobilenetV2.Conv", Sliding.SAME.stride(2)));
    for (int number = 0; number < BLOCKS.length; number++) {
      String name = "MobilenetV2.expanded_conv" + (number == 0 ? "." : "_" + number + ".");
      x = block(x, name, number > 0, BLOCKS[number]);
    }
    Value pooled = graph.relu(graph.pointwise(graph.globalAvgPool(x), "image_pooling"));
    Value surroundings = graph.resize(pooled, x.height(), x.width());
    Value pointwise = graph.relu(graph.pointwise(x, "aspp0"));
    Value pyramid = graph.concat(surroundings, pointwise);
    Value projection = graph.relu(graph.pointwise(pyramid, "concat_projection"));
    Value logits = graph.pointwise(projection, "logits.semantic");
    Value scores = graph.resize(logits, SIZE, SIZE);
    return graph.build(scores, graph.argMax(scores));
  }

  private Value block(Value x, String name, boolean expands, int[] block) {
    Value wide = expands ? graph.relu6(graph.pointwise(x, name + "expand")) : x;
    Sliding sliding = Sliding.SAME.stride(block[1]).rate(block[2]);
    Value depthwise = graph.relu6(graph.convolution(wide, name + "depthwise", sliding));
    Value projected = graph.pointwise(depthwise, name + "project.BatchNorm.FusedBatchNorm");
    return block[1] == 1 && projected.channels() == x.channels()
        ? graph.add(projected, x)
        : projected;
  }
}
