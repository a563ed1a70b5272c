package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.Node;
import dev.atrous.examples.benchmark.graph.Operation;
import dev.atrous.examples.benchmark.graph.Operation.BatchNorm;
import dev.atrous.examples.benchmark.graph.Operation.Convolution;
import dev.atrous.examples.benchmark.graph.Operation.Linear;
import dev.atrous.examples.benchmark.graph.Operation.MaxPool;
import dev.atrous.examples.benchmark.graph.Operation.TransposedConvolution;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;

/** Says a graph in SameDiff's words. */
final class SameDiffGraph {

  private static final int CHANNELS = 1;
  private static final double NO_CUTOFF = 0;

  private final SameDiff graph = SameDiff.create();
  private final SameDiffConvolutions convolutions = new SameDiffConvolutions(graph);
  private final Map<Value, SDVariable> values = new HashMap<>();

  private SameDiffGraph(PeerGraph source) throws Unavailable {
    Value input = source.input();
    values.put(input, graph.placeHolder(input.name(), DataType.FLOAT, input.shape()));
    for (Node node : source.nodes()) {
      SDVariable result = result(node, values.get(node.input()));
      values.put(node.output(), graph.updateVariableNameAndReference(result, node.output().name()));
    }
  }

  static SameDiff of(PeerGraph graph) throws Unavailable {
    return new SameDiffGraph(graph).graph;
  }

  private SDVariable result(Node node, SDVariable x) throws Unavailable {
    Operation operation = node.operation();
    if (operation instanceof Convolution convolution) {
      return convolutions.convolution(convolution, node.input(), x);
    } else if (operation instanceof TransposedConvolution convolution) {
      return convolutions.transposed(convolution, x);
    } else if (operation instanceof BatchNorm norm) {
      return graph
          .nn()
          .batchNorm(
              x,
              convolutions.constant(norm.mean()),
              convolutions.constant(norm.variance()),
              convolutions.constant(norm.scale()),
              convolutions.constant(norm.shift()),
              norm.epsilon(),
              CHANNELS);
    } else if (operation instanceof Operation.Relu) {
      return graph.nn().relu(x, NO_CUTOFF);
    } else if (operation instanceof Operation.Relu6) {
      return graph.nn().relu6(x, NO_CUTOFF);
    } else if (operation instanceof MaxPool pool) {
      return graph.cnn().maxPooling2d(x, pooling(pool));
    } else if (operation instanceof Operation.GlobalAvgPool) {
      return x.mean(true, 2, 3);
    } else if (operation instanceof Linear linear) {
      SDVariable flat = graph.reshape(x, 1, node.input().channels());
      SDVariable weight = convolutions.transposedConstant(linear.weight());
      return graph.nn().linear(flat, weight, convolutions.constant(linear.bias()));
    } else if (operation instanceof Operation.Add) {
      return x.add(values.get(node.inputs().get(1)));
    } else if (operation instanceof Operation.Concat) {
      return graph.concat(CHANNELS, x, values.get(node.inputs().get(1)));
    } else if (operation instanceof Operation.Resize) {
      // The operation reads channels-last maps only.
      SDVariable interleaved = graph.permute(x, 0, 2, 3, 1);
      Value output = node.output();
      SDVariable resized =
          graph.image().resizeBiLinear(interleaved, output.height(), output.width(), true, false);
      return graph.permute(resized, 0, 3, 1, 2);
    } else if (operation instanceof Operation.ArgMax) {
      return graph.argmax(x, true, CHANNELS);
    }
    throw new Unavailable("no " + operation.getClass().getSimpleName());
  }

  private static Pooling2DConfig pooling(MaxPool pool) throws Unavailable {
    if (!pool.pads().symmetric()) {
      throw new Unavailable("no uneven padding of a pooling");
    }
    return Pooling2DConfig.builder()
        .kH(pool.kernel())
        .kW(pool.kernel())
        .sH(pool.sliding().stride())
        .sW(pool.sliding().stride())
        .dH(pool.sliding().rate())
        .dW(pool.sliding().rate())
        .pH(pool.pads().top())
        .pW(pool.pads().left())
        .paddingMode(org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode.VALID)
        .isNHWC(false)
        .build();
  }
}
