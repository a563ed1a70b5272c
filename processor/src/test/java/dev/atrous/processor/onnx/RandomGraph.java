package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A graph made of a seed: nodes that the language has words for, in all the ways in which exporters
 * write them, modules that stand several times, and an end that is a map or a vector.
 */
final class RandomGraph {

  private static final int LARGEST = 24;

  private final SplittableRandom random;
  private final GraphSketch graph;

  /** Maps that a node may read: batch, channels, height, width. */
  private final List<String> maps = new ArrayList<>();

  private int modules;

  private RandomGraph(long seed) {
    random = new SplittableRandom(seed);
    int operatorSet = 13 + random.nextInt(8);
    graph = new GraphSketch(operatorSet, seed, 1 + random.nextInt(5), size(), size());
    maps.add("image");
  }

  /** The graph of a seed. */
  static ModelRecord of(long seed) throws OnnxException {
    return new RandomGraph(seed).make();
  }

  private ModelRecord make() throws OnnxException {
    int steps = 2 + random.nextInt(6);
    for (int step = 0; step < steps; step++) {
      String map = random.nextInt(4) == 0 ? modules(last()) : node(any());
      maps.add(map);
    }
    String end = random.nextInt(3) == 0 ? vector(last()) : last();
    if (end.equals("image")) {
      end = graph.node("Relu", end);
    }
    return random.nextInt(4) == 0 && maps.size() > 2 && !end.equals(maps.get(1))
        ? graph.finish(end, graph.node("Sigmoid", maps.get(1)))
        : graph.finish(end);
  }

  private String last() {
    return maps.get(maps.size() - 1);
  }

  private String any() {
    return maps.get(maps.size() - 1 - random.nextInt(Math.min(2, maps.size())));
  }

  private String node(String map) {
    int[] shape = graph.shape(map);
    return switch (random.nextInt(19)) {
      case 0, 1 -> convolution(map);
      case 2 -> depthwise(map);
      case 3 -> pooling(map, shape);
      case 4 -> activation(map);
      case 5 -> constants(map, shape);
      case 6 -> joined(map, shape);
      case 7 -> resized(map, shape);
      case 8 -> padded(map);
      case 9 -> channelsLast(map, shape);
      case 10 -> gated(map, shape);
      case 11 -> transposed(map, shape);
      case 12 -> parts(map, shape);
      case 13 -> selected(map, shape);
      case 14 -> shuffled(map, shape);
      case 15 -> blocks(map, shape);
      case 16 -> normed(map, shape);
      case 17 -> attended(map);
      default -> graph.batchNorm("norm" + modules++, map);
    };
  }

  private String convolution(String map) {
    int channels = graph.shape(map)[1];
    int groups = channels % 2 == 0 && random.nextBoolean() ? 2 : 1;
    String named = random.nextBoolean() ? "" : "conv" + modules++;
    String made =
        graph.convolution(
            named,
            map,
            groups * (1 + random.nextInt(5)),
            1 + 2 * random.nextInt(3),
            1 + random.nextInt(2),
            1 + random.nextInt(3),
            groups);
    return random.nextBoolean() ? activation(made) : made;
  }

  private String depthwise(String map) {
    int channels = graph.shape(map)[1];
    return graph.convolution(
        "dw" + modules++,
        map,
        channels * (1 + random.nextInt(2)),
        3,
        1 + random.nextInt(2),
        channels);
  }

  private String pooling(String map, int[] shape) {
    int kernel = 1 + random.nextInt(3);
    if (kernel > shape[2] || kernel > shape[3]) {
      return activation(map);
    }
    boolean average = random.nextBoolean();
    NodeWriter node =
        NodeWriter.node(average ? "AveragePool" : "MaxPool")
            .with("kernel_shape", kernel, kernel)
            .with("strides", 1 + random.nextInt(2), 1 + random.nextInt(2));
    if (random.nextBoolean()) {
      node.with("pads", kernel / 2, kernel / 2, kernel / 2, kernel / 2);
    } else {
      node.with("auto_pad", random.nextBoolean() ? "SAME_UPPER" : "SAME_LOWER");
    }
    if (average) {
      node.withNumber("count_include_pad", random.nextInt(2));
    }
    return graph.add(node, average ? "AveragePool" : "MaxPool", map);
  }

  /** An activation, by its name or spelled out. */
  private String activation(String x) {
    return switch (random.nextInt(16)) {
      case 0 -> graph.node("Relu", x);
      case 1 -> graph.node("Clip", x, number(0), number(6));
      case 2 -> graph.node("Mul", x, graph.node("Sigmoid", x));
      case 3 -> {
        String clipped = graph.node("Clip", graph.node("Add", x, number(3)), number(0), number(6));
        yield random.nextBoolean()
            ? graph.node("Div", graph.node("Mul", x, clipped), number(6))
            : graph.node("Mul", graph.node("Div", clipped, number(6)), x);
      }
      case 4 -> {
        String erf = graph.node("Erf", graph.node("Div", x, number(Math.sqrt(2))));
        String sum = graph.node("Add", erf, number(1));
        yield random.nextBoolean()
            ? graph.node("Mul", graph.node("Mul", x, sum), number(0.5))
            : graph.node("Mul", graph.node("Mul", x, number(0.5)), sum);
      }
      case 5 -> graph.add(NodeWriter.node("LeakyRelu").withReal("alpha", 0.125), "LeakyRelu", x);
      case 6 -> graph.node("PRelu", x, graph.weights("", 0, 1, graph.shape(x)[1], 1, 1));
      case 7 -> graph.node("HardSwish", x);
      case 8 -> graph.add(NodeWriter.node("Elu").withReal("alpha", 0.5), "Elu", x);
      case 9 -> graph.node(random.nextBoolean() ? "Softplus" : "Mish", x);
      case 10 -> {
        String log = graph.node("Log", graph.node("Add", graph.node("Exp", x), number(1)));
        yield random.nextBoolean() ? log : graph.node("Mul", graph.node("Tanh", log), x);
      }
      case 11 -> graph.node("Clip", x, number(-random.nextDouble()), number(random.nextDouble()));
      case 12 ->
          random.nextBoolean()
              ? graph.node("Clip", x, number(-random.nextDouble()))
              : graph.node("Clip", x, "", number(random.nextDouble()));
      case 13 -> graph.node(random.nextBoolean() ? "Max" : "Min", number(0.25), x);
      case 14 -> graph.node(random.nextBoolean() ? "Celu" : "Selu", x);
      default -> graph.node("Tanh", x);
    };
  }

  /** Multiplication or addition of a number, or of one for each channel. */
  private String constants(String map, int[] shape) {
    String constant =
        random.nextBoolean()
            ? number(0.5 + random.nextDouble())
            : graph.weights("", 0.5, 1.5, 1, shape[1], 1, 1);
    return switch (random.nextInt(4)) {
      case 0 -> graph.node("Add", constant, map);
      case 1 -> graph.node("Sub", map, constant);
      case 2 -> graph.node("Div", map, constant);
      default -> graph.node("Mul", map, constant);
    };
  }

  private String joined(String map, int[] shape) {
    String other = activation(map);
    String third = graph.convolution("join" + modules++, map, shape[1], 3, 1, 1);
    return switch (random.nextInt(7)) {
      case 0 -> graph.node("Add", other, third);
      case 1 -> graph.node("Mul", third, other);
      case 2 -> graph.node("Sub", third, other);
      case 3 -> {
        String above = graph.node("Add", graph.node("Softplus", other), number(0.5));
        yield graph.node("Div", third, above);
      }
      case 4 -> graph.node("Max", third, other, map);
      case 5 -> graph.node("Min", third, number(random.nextDouble()), other);
      default ->
          graph.add(
              NodeWriter.node("Concat").withNumber("axis", 1 - 4 * random.nextInt(2)),
              "Concat",
              other,
              map,
              third);
    };
  }

  private String resized(String map, int[] shape) {
    if (shape[2] * 2 > LARGEST || shape[3] * 2 > LARGEST) {
      return pooling(map, shape);
    }
    String[] coordinates = {"half_pixel", "pytorch_half_pixel", "asymmetric", "align_corners"};
    String[] modes = {"nearest", "linear", "cubic"};
    String[] roundings = {"round_prefer_floor", "round_prefer_ceil", "floor", "ceil"};
    NodeWriter node =
        NodeWriter.node("Resize")
            .with("mode", modes[random.nextInt(3)])
            .with("nearest_mode", roundings[random.nextInt(4)])
            .with("coordinate_transformation_mode", coordinates[random.nextInt(4)]);
    String sizes = graph.integers(1, shape[1], shape[2] * 2, shape[3] * 2);
    return graph.add(node, "Resize", map, "", "", sizes);
  }

  private String padded(String map) {
    int kind = random.nextInt(5);
    NodeWriter pad = NodeWriter.node("Pad");
    int before = kind == 4 ? random.nextInt(3) : 0;
    int after = kind == 4 ? random.nextInt(3) : 0;
    int[] read = graph.shape(map);
    if (kind < 2 && read[2] > 2 && read[3] > 2) {
      pad.with("mode", kind == 0 ? "reflect" : "edge");
    }
    String pads = graph.integers(0, before, random.nextInt(3), 1, 0, after, 1, random.nextInt(3));
    String padded = graph.add(pad, "Pad", map, pads);
    NodeWriter valid = NodeWriter.node("Conv").with("kernel_shape", 3, 3).withNumber("group", 1);
    int[] shape = graph.shape(padded);
    if (random.nextBoolean() || shape[2] < 3 || shape[3] < 3) {
      return padded;
    }
    return graph.add(valid, "Conv", padded, graph.weights("", -0.4, 0.4, 2, shape[1], 3, 3));
  }

  /** Two parts of the channels, of which one is computed on, as in ShuffleNetV2. */
  private String parts(String map, int[] shape) {
    if (shape[1] < 2) {
      return activation(map);
    }
    List<String> parts = graph.split(map, 1 + random.nextInt(shape[1] - 1));
    return switch (random.nextInt(3)) {
      case 0 -> activation(parts.get(random.nextInt(2)));
      case 1 ->
          graph.add(
              NodeWriter.node("Concat").withNumber("axis", 1),
              "Concat",
              parts.get(0),
              activation(parts.get(1)));
      default -> depthwise(parts.get(1));
    };
  }

  /** Some channels, rows or columns. */
  private String selected(String map, int[] shape) {
    if (random.nextInt(3) == 0) {
      NodeWriter gather = NodeWriter.node("Gather").withNumber("axis", 1);
      int first = random.nextInt(shape[1]);
      String places =
          random.nextBoolean()
              ? graph.integers(LongStream.range(first, shape[1]).toArray())
              : graph.integers(shape[1] - 1, first, 0);
      return graph.add(gather, "Gather", map, places);
    }
    int axis = 1 + random.nextInt(3);
    int first = random.nextInt(shape[axis]);
    int step = axis == 1 ? 1 : 1 + random.nextInt(2);
    return graph.node(
        "Slice",
        map,
        graph.integers(first),
        graph.integers(random.nextBoolean() ? Integer.MAX_VALUE : shape[axis]),
        graph.integers(axis),
        graph.integers(step));
  }

  private String shuffled(String map, int[] shape) {
    int groups = shape[1] % 3 == 0 ? 3 : shape[1] % 2 == 0 ? 2 : 1;
    int each = shape[1] / groups;
    boolean together = random.nextBoolean();
    String apart =
        together
            ? graph.integers(1, groups, each, (long) shape[2] * shape[3])
            : graph.integers(1, groups, each, shape[2], shape[3]);
    NodeWriter transpose = NodeWriter.node("Transpose");
    if (together) {
      transpose.with("perm", 0, 2, 1, 3);
    } else {
      transpose.with("perm", 0, 2, 1, 3, 4);
    }
    String mixed = graph.add(transpose, "Transpose", graph.node("Reshape", map, apart));
    return graph.node("Reshape", mixed, graph.integers(1, shape[1], shape[2], shape[3]));
  }

  /** Channels as pixels or pixels as channels, in both orders, as a node or spelled out. */
  private String blocks(String map, int[] shape) {
    int c = shape[1];
    int h = shape[2];
    int w = shape[3];
    boolean byPixel = random.nextBoolean();
    boolean spelledOut = random.nextBoolean();
    if (c % 4 == 0 && h * 2 <= LARGEST && w * 2 <= LARGEST) {
      String order = byPixel ? "DCR" : "CRD";
      return spelledOut
          ? byPixel
              ? moved(map, new int[] {2, 2, c / 4, h, w}, new int[] {3, 4, 1, 5, 2}, h * 2, w * 2)
              : moved(map, new int[] {c / 4, 2, 2, h, w}, new int[] {1, 4, 2, 5, 3}, h * 2, w * 2)
          : graph.add(
              NodeWriter.node("DepthToSpace").withNumber("blocksize", 2).with("mode", order),
              "DepthToSpace",
              map);
    }
    if (h % 2 == 0 && w % 2 == 0 && c < 10) {
      int[] apart = {c, h / 2, 2, w / 2, 2};
      return spelledOut
          ? moved(
              map,
              apart,
              byPixel ? new int[] {3, 5, 1, 2, 4} : new int[] {1, 3, 5, 2, 4},
              h / 2,
              w / 2)
          : graph.add(
              NodeWriter.node("SpaceToDepth").withNumber("blocksize", 2), "SpaceToDepth", map);
    }
    return activation(map);
  }

  /** A map seen with five axes besides the batch, transposed, and seen as a map again. */
  private String moved(String map, int[] apart, int[] order, int height, int width) {
    String seen =
        graph.node(
            "Reshape", map, graph.integers(1, apart[0], apart[1], apart[2], apart[3], apart[4]));
    NodeWriter transpose =
        NodeWriter.node("Transpose")
            .with("perm", 0, order[0], order[1], order[2], order[3], order[4]);
    String mixed = graph.add(transpose, "Transpose", seen);
    return graph.node("Reshape", mixed, graph.integers(1, -1, height, width));
  }

  /** There and back again, with an operation that does not mind in between. */
  private String channelsLast(String map, int[] shape) {
    String last =
        graph.add(NodeWriter.node("Transpose").with("perm", 0, 2, 3, 1), "Transpose", map);
    String between =
        random.nextBoolean()
            ? graph.node("Relu", last)
            : graph.node("MatMul", last, graph.weights("", -0.5, 0.5, shape[1], 3));
    return graph.add(NodeWriter.node("Transpose").with("perm", 0, 3, 1, 2), "Transpose", between);
  }

  /**
   * A normalisation over channels: of a few, or of all in one word, channels last, or spelled out,
   * channels first.
   */
  private String normed(String map, int[] shape) {
    if (random.nextInt(4) == 0) {
      NodeWriter node =
          NodeWriter.node("LRN")
              .withNumber("size", 1 + 2 * random.nextInt(4))
              .withReal("alpha", 0.5)
              .withReal("beta", 0.5 + random.nextDouble());
      return graph.add(node, "LRN", map);
    }
    if (graph.isBefore(17) || random.nextBoolean()) {
      String distance = graph.node("Sub", map, graph.mean(map, 1));
      String square = graph.node("Mul", distance, distance);
      String sum = graph.node("Add", graph.mean(square, 1), number(1e-3));
      String norm = graph.node("Div", distance, graph.node("Sqrt", sum));
      return graph.node("Mul", norm, graph.weights("", 0.5, 1.5, shape[1], 1, 1));
    }
    String last =
        graph.add(NodeWriter.node("Transpose").with("perm", 0, 2, 3, 1), "Transpose", map);
    NodeWriter node = NodeWriter.node("LayerNormalization").withReal("epsilon", 1e-3);
    String norm =
        graph.add(
            node,
            "LayerNormalization",
            last,
            graph.weights("", 0.5, 1.5, shape[1]),
            graph.weights("", -0.5, 0.5, shape[1]));
    return graph.add(NodeWriter.node("Transpose").with("perm", 0, 3, 1, 2), "Transpose", norm);
  }

  /** Squeeze and excitation. */
  private String gated(String map, int[] shape) {
    String mean =
        switch (random.nextInt(4)) {
          case 0 -> graph.node("GlobalAveragePool", map);
          case 1 -> graph.node("GlobalMaxPool", map);
          case 2 -> graph.reduced("ReduceMax", map, 2, 3);
          default -> graph.mean(map);
        };
    String gate = graph.convolution("gate" + modules++, mean, shape[1], 1, 1, 1);
    return graph.node("Mul", map, graph.node("Sigmoid", gate));
  }

  /** Spatial attention, as in CBAM. */
  private String attended(String map) {
    NodeWriter join = NodeWriter.node("Concat").withNumber("axis", 1);
    String mean = graph.reduced("ReduceMean", map, 1);
    String both = graph.add(join, "Concat", mean, graph.reduced("ReduceMax", map, 1));
    String gate = graph.convolution("attention" + modules++, both, 1, 3, 1, 1);
    return graph.node("Mul", map, graph.node("Sigmoid", gate));
  }

  private String transposed(String map, int[] shape) {
    if (shape[2] * 2 > LARGEST || shape[3] * 2 > LARGEST) {
      return activation(map);
    }
    NodeWriter node =
        NodeWriter.node("ConvTranspose")
            .with("kernel_shape", 3, 3)
            .with("strides", 2, 2)
            .with("pads", 1, 1, 1, 1)
            .with("output_padding", random.nextInt(2), 1);
    return graph.add(
        node,
        "ConvTranspose",
        map,
        graph.weights("up" + modules++ + ".weight", -0.4, 0.4, shape[1], 3, 3, 3));
  }

  /** A module that stands several times, with names that count, some with a shortcut. */
  private String modules(String map) {
    String stage = "stage" + modules++;
    int channels = 2 + random.nextInt(6);
    boolean shortcut = random.nextBoolean();
    boolean norms = random.nextBoolean();
    int copies = 2 + random.nextInt(4);
    String made = map;
    for (int copy = 0; copy < copies; copy++) {
      String scope = "/" + stage + "/" + stage + "." + copy;
      String weights = stage + "." + copy;
      int stride = copy == 0 ? 1 + random.nextInt(2) : 1;
      String inside =
          graph.in(scope + "/a").convolution(weights + ".a", made, channels * 2, 1, 1, 1);
      if (norms) {
        inside = graph.in(scope + "/n").batchNorm(weights + ".n", inside);
      }
      inside = graph.in(scope).node("Relu", inside);
      inside =
          graph
              .in(scope + "/b")
              .convolution(weights + ".b", inside, channels * 2, 3, stride, channels * 2);
      inside = graph.in(scope + "/c").convolution(weights + ".c", inside, channels, 1, 1, 1);
      boolean same = Arrays.equals(graph.shape(inside), graph.shape(made));
      if (shortcut && same) {
        made =
            random.nextBoolean()
                ? graph.in(scope).node("Add", inside, made)
                : graph.in(scope).node("Add", made, inside);
      } else {
        made = inside;
      }
    }
    graph.in("");
    return made;
  }

  /** A classifier's end. */
  private String vector(String map) {
    int[] shape = graph.shape(map);
    String flat =
        random.nextBoolean()
            ? graph.node("Flatten", map)
            : graph.node("Reshape", map, graph.integers(0, -1));
    int read = shape[1] * shape[2] * shape[3];
    if (random.nextBoolean()) {
      NodeWriter node = NodeWriter.node("Gemm").withNumber("transB", 1);
      return graph.add(
          node,
          "Gemm",
          flat,
          graph.weights("fc.weight", -0.1, 0.1, 5, read),
          graph.weights("fc.bias", -1, 1, 5));
    }
    String product = graph.node("MatMul", flat, graph.weights("", -0.1, 0.1, read, 5));
    String sum = graph.node("Add", product, graph.weights("", -1, 1, 5));
    return switch (random.nextInt(3)) {
      case 0 -> graph.node("LogSoftmax", sum);
      case 1 -> graph.node("Log", graph.node("Softmax", sum));
      default -> graph.node("Softmax", sum);
    };
  }

  private String number(double number) {
    return graph.constant("", new int[0], number);
  }

  private int size() {
    return 5 + random.nextInt(12);
  }
}
