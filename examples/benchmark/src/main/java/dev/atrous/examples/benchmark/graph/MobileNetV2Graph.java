package dev.atrous.examples.benchmark.graph;

import dev.atrous.runtime.Weights;

/** MobileNetV2 at 224×224, with torchvision's names. */
public final class MobileNetV2Graph {

  private static final int[][] STAGES = {
    // channels, layers, stride
    {24, 2, 2}, {32, 3, 2}, {64, 4, 2}, {96, 3, 1}, {160, 3, 2}, {320, 1, 1},
  };

  private final GraphBuilder graph;

  private MobileNetV2Graph(Weights weights) {
    this.graph = new GraphBuilder(weights, 3, 224, 224);
  }

  /** The graph with these weights. */
  public static PeerGraph of(Weights weights) {
    return new MobileNetV2Graph(weights).whole();
  }

  private PeerGraph whole() {
    Value x = unit(graph.image(), "features.0.", 0, Sliding.HALF.stride(2));
    x = unit(x, "features.1.conv.0.", 0, Sliding.HALF);
    x = linear(x, "features.1.conv.", 1);
    int layer = 2;
    for (int[] stage : STAGES) {
      for (int copy = 0; copy < stage[1]; copy++) {
        x = bottleneck(x, "features." + layer++ + ".conv.", copy == 0 ? stage[2] : 1);
      }
    }
    x = unit(x, "features.18.", 0, Sliding.HALF);
    return graph.build(graph.linear(graph.globalAvgPool(x), "classifier.1"));
  }

  private Value bottleneck(Value x, String name, int stride) {
    Value expanded = unit(x, name + "0.", 0, Sliding.HALF);
    Value depthwise = unit(expanded, name + "1.", 0, Sliding.HALF.stride(stride));
    Value projected = linear(depthwise, name, 2);
    return stride == 1 && projected.channels() == x.channels()
        ? graph.add(projected, x)
        : projected;
  }

  /** Convolution, normalisation, ReLU6; the first two have numbers one after the other. */
  private Value unit(Value x, String name, int number, Sliding sliding) {
    Value convolved = graph.convolution(x, name + number, sliding);
    return graph.relu6(graph.norm(convolved, name + (number + 1)));
  }

  private Value linear(Value x, String name, int number) {
    return graph.norm(graph.pointwise(x, name + number), name + (number + 1));
  }
}
