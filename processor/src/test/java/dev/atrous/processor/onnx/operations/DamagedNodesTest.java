package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.testing.onnx.NodeWriter.node;
import static org.assertj.core.api.Assertions.fail;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nodes of which attributes, inputs and versions were changed at random are evaluated or refused
 * with a reason of their own; where they are evaluated, shapes alone say the same.
 */
final class DamagedNodesTest {

  private static final long SEED = Long.getLong("atrous.seed", 7);

  private static final long[] ODD = {
    0,
    -1,
    1,
    2,
    3,
    -2,
    7,
    1000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  /**
   * A node that can be evaluated.
   *
   * @param node the node
   * @param shapes the extents of its inputs
   */
  private record Sample(NodeRecord node, int[]... shapes) {
    @Override
    public String toString() {
      return node.operation();
    }
  }

  private static Sample sample(NodeWriter node, int[]... shapes) {
    for (int i = 0; i < shapes.length; i++) {
      node.reads("x" + i);
    }
    try {
      ModelRecord model = ModelWriter.model(18).node(node.makes("y", "z")).read();
      return new Sample(model.graph().nodes().get(0), shapes);
    } catch (OnnxException e) {
      throw new AssertionError(e);
    }
  }

  private static int[] of(int... extents) {
    return extents;
  }

  static Stream<Sample> samples() {
    return Stream.of(
        sample(
            node("Conv")
                .with("pads", 1, 0, 0, 1)
                .with("strides", 2, 1)
                .withNumber("group", 1)
                .with("dilations", 1, 2),
            of(1, 2, 5, 5),
            of(2, 2, 2, 2),
            of(2)),
        sample(
            node("ConvTranspose")
                .with("pads", 1, 0, 0, 1)
                .with("strides", 2, 1)
                .with("output_padding", 0, 0)
                .with("output_shape", 3, 4)
                .with("auto_pad", "VALID"),
            of(1, 2, 3, 3),
            of(2, 2, 2, 2),
            of(2)),
        sample(
            node("MaxPool")
                .with("kernel_shape", 2, 2)
                .with("pads", 1, 0, 0, 1)
                .withNumber("ceil_mode", 1)
                .withNumber("storage_order", 1),
            of(1, 2, 5, 5)),
        sample(
            node("AveragePool")
                .with("kernel_shape", 2, 2)
                .with("auto_pad", "SAME_UPPER")
                .with("strides", 2, 1)
                .withNumber("count_include_pad", 1),
            of(1, 2, 5, 5)),
        sample(node("LpPool").with("kernel_shape", 2).withNumber("p", 2), of(1, 1, 4)),
        sample(
            node("MaxUnpool").with("kernel_shape", 2, 2).with("strides", 2, 2),
            of(1, 1, 2, 2),
            of(1, 1, 2, 2),
            of(4)),
        sample(node("GlobalAveragePool"), of(1, 2, 3, 3)),
        sample(
            node("Gemm").withNumber("transA", 1).withNumber("transB", 1).withReal("alpha", 2),
            of(2, 3),
            of(4, 2),
            of(4)),
        sample(node("MatMul"), of(2, 3, 2), of(2, 4)),
        sample(node("Einsum").with("equation", "ij,jk->ki"), of(2, 3), of(3, 2)),
        sample(
            node("Resize").with("mode", "cubic").withNumber("antialias", 1),
            of(1, 4),
            of(0),
            of(2)),
        sample(
            node("Resize").with("axes", 1).with("coordinate_transformation_mode", "asymmetric"),
            of(1, 4),
            of(0),
            of(0),
            of(1)),
        sample(node("Upsample").withReals("scales", 1, 2), of(1, 3)),
        sample(node("Pad").with("pads", 1, 0, 2, -1).with("mode", "reflect"), of(2, 3)),
        sample(node("Pad").with("mode", "edge"), of(2, 3), of(4), of()),
        sample(node("Slice").with("starts", 1, 0).with("ends", 2, 3).with("axes", 0, 1), of(2, 3)),
        sample(node("Slice"), of(4, 3), of(2), of(2), of(2), of(2)),
        sample(node("Gather").withNumber("axis", 1), of(2, 3), of(2)),
        sample(node("GatherElements").withNumber("axis", 1), of(2, 3), of(2, 2)),
        sample(node("GatherND").withNumber("batch_dims", 1), of(2, 3), of(2, 1)),
        sample(node("ScatterElements").withNumber("axis", 1), of(2, 3), of(2, 2), of(2, 2)),
        sample(node("ScatterND").with("reduction", "mul"), of(2, 3), of(2, 1), of(2, 3)),
        sample(node("Concat").withNumber("axis", 1), of(2, 3), of(2, 1)),
        sample(node("Split").withNumber("axis", 1).with("split", 1, 2), of(2, 3)),
        sample(node("Transpose").with("perm", 1, 0, 2), of(2, 3, 1)),
        sample(node("Reshape").withNumber("allowzero", 0), of(2, 3), of(2)),
        sample(node("Flatten").withNumber("axis", 1), of(2, 3, 2)),
        sample(node("Squeeze").with("axes", 0), of(1, 3)),
        sample(node("Unsqueeze").with("axes", 0, 2), of(1, 3)),
        sample(node("Expand"), of(1, 3), of(2)),
        sample(node("Tile"), of(1, 3), of(2)),
        sample(node("DepthToSpace").withNumber("blocksize", 2).with("mode", "CRD"), of(1, 4, 2, 2)),
        sample(node("SpaceToDepth").withNumber("blocksize", 2), of(1, 1, 4, 2)),
        sample(node("ConstantOfShape"), of(2)),
        sample(node("Range"), of(), of(), of()),
        sample(node("OneHot").withNumber("axis", 0), of(3), of(), of(2)),
        sample(node("EyeLike").withNumber("k", 1).withNumber("dtype", 1), of(2, 3)),
        sample(node("Trilu").withNumber("upper", 0), of(2, 3), of()),
        sample(node("ReduceMean").with("axes", 1).withNumber("keepdims", 0), of(2, 3)),
        sample(node("ReduceLogSumExp").withNumber("noop_with_empty_axes", 1), of(2, 3), of(1)),
        sample(node("ArgMax").withNumber("axis", 1).withNumber("select_last_index", 1), of(2, 3)),
        sample(node("TopK").withNumber("axis", 1).withNumber("largest", 0), of(2, 3), of(1)),
        sample(node("CumSum").withNumber("reverse", 1), of(2, 3), of()),
        sample(node("Softmax").withNumber("axis", 1), of(2, 3)),
        sample(node("BatchNormalization"), of(1, 2, 3), of(2), of(2), of(2), of(2)),
        sample(node("InstanceNormalization"), of(1, 2, 3), of(2), of(2)),
        sample(node("GroupNormalization").withNumber("num_groups", 2), of(1, 4, 3), of(2), of(2)),
        sample(node("LayerNormalization").withNumber("axis", 1), of(2, 3), of(3), of(3)),
        sample(node("LpNormalization").withNumber("p", 1).withNumber("axis", 1), of(2, 3)),
        sample(node("LRN").withNumber("size", 3), of(1, 4, 2)),
        sample(node("Clip"), of(3), of(), of()),
        sample(node("Where"), of(2, 1), of(2, 3), of()),
        sample(node("Mod").withNumber("fmod", 0), of(2, 3), of(3)),
        sample(node("Cast").withNumber("to", 7), of(2, 3)),
        sample(node("QuantizeLinear").withNumber("axis", 0), of(2, 3), of(2), of(2)),
        sample(node("DequantizeLinear").withNumber("block_size", 2), of(2, 4), of(2, 2)),
        sample(node("GridSample").with("padding_mode", "border"), of(1, 1, 2, 3), of(1, 1, 1, 2)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void evaluatedOrRefused(Sample sample) {
    for (int i = 0; i < 300; i++) {
      long seed = SEED * 1_000_003 + i;
      check(sample, new SplittableRandom(seed), "seed " + seed);
    }
  }

  private static void check(Sample sample, SplittableRandom random, String place) {
    Map<String, Array> known = new LinkedHashMap<>();
    Map<String, Array> open = new LinkedHashMap<>();
    for (int i = 0; i < sample.shapes().length; i++) {
      Array input = input(sample.shapes()[i].clone(), random);
      known.put("x" + i, input);
      open.put("x" + i, Array.unknown(input.type(), input.shape()));
    }
    NodeRecord node = damaged(sample.node(), random);
    GraphRecord graph = new GraphRecord("", List.of(node), Map.of(), List.of(), List.of());
    int version = random.nextInt(7, 27);
    Interpreter interpreter = new Interpreter(new ModelRecord("", version, Map.of(), graph, "", 0));
    try {
      Interpreter.Evaluation numbers = interpreter.evaluate(known);
      Interpreter.Evaluation shapes = interpreter.evaluate(open);
      for (Interpreter.Failure failure : numbers.failures()) {
        if (failure.problem().contains("do not fit together (")) {
          fail(place + ": " + failure.problem());
        }
      }
      if (numbers.failures().isEmpty() && shapes.failures().isEmpty()) {
        shapes.arrays().forEach((name, shape) -> compare(numbers.arrays().get(name), shape, place));
      }
    } catch (RuntimeException | Error e) {
      fail(place + ": " + e, e);
    }
  }

  private static void compare(Array numbers, Array shape, String place) {
    if (!Arrays.equals(numbers.shape(), shape.shape()) || numbers.type() != shape.type()) {
      fail(place + ": " + numbers + ", but by shapes " + shape);
    }
  }

  private static Array input(int[] extents, SplittableRandom random) {
    int[] shape = extents;
    if (random.nextInt(6) == 0) {
      shape = new int[random.nextInt(5)];
      Arrays.setAll(shape, axis -> random.nextInt(4));
    } else if (shape.length > 0 && random.nextInt(4) == 0) {
      shape[random.nextInt(shape.length)] = random.nextInt(5);
    }
    double[] numbers = new double[Shapes.count(shape)];
    boolean odd = random.nextInt(4) == 0;
    Arrays.setAll(numbers, i -> odd ? ODD[random.nextInt(ODD.length)] : random.nextInt(-1, 4));
    ElementType[] types = {ElementType.FLOAT, ElementType.INT64, ElementType.UINT8};
    return Array.known(types[random.nextInt(types.length)], shape, numbers);
  }

  private static NodeRecord damaged(NodeRecord node, SplittableRandom random) {
    List<String> inputs = new ArrayList<>(node.inputs());
    if (random.nextInt(8) == 0) {
      inputs.remove(random.nextInt(inputs.size()));
    } else if (random.nextInt(8) == 0) {
      inputs.set(random.nextInt(inputs.size()), random.nextBoolean() ? "" : "x0");
    } else if (random.nextInt(8) == 0) {
      inputs.add("x0");
    }
    Map<String, AttributeRecord> attributes = new LinkedHashMap<>(node.attributes());
    for (AttributeRecord attribute : node.attributes().values()) {
      switch (random.nextInt(4)) {
        case 0 -> attributes.remove(attribute.name());
        case 1 -> attributes.put(attribute.name(), damaged(attribute, random));
        default -> {}
      }
    }
    List<String> outputs = node.outputs().subList(0, random.nextInt(4) == 0 ? 2 : 1);
    return new NodeRecord("", node.operation(), "", inputs, outputs, attributes);
  }

  private static AttributeRecord damaged(AttributeRecord attribute, SplittableRandom random) {
    long[] numbers = Arrays.copyOf(attribute.numbers(), random.nextInt(6));
    double[] reals = Arrays.copyOf(attribute.reals(), random.nextInt(4));
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextBoolean() ? numbers[i] : ODD[random.nextInt(ODD.length)];
    }
    Arrays.setAll(reals, i -> ODD[random.nextInt(ODD.length)] * random.nextDouble());
    AttributeRecord.Kind[] kinds = AttributeRecord.Kind.values();
    return new AttributeRecord(
        attribute.name(),
        random.nextInt(4) == 0 ? kinds[random.nextInt(kinds.length)] : attribute.kind(),
        random.nextDouble(-2, 2),
        ODD[random.nextInt(ODD.length)],
        random.nextBoolean() ? attribute.text() : "odd",
        attribute.tensor(),
        reals,
        numbers,
        attribute.texts(),
        attribute.captured());
  }
}
