package dev.atrous.examples.benchmark.workload;

import dev.atrous.examples.benchmark.graph.GraphBuilder;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Sliding;
import dev.atrous.examples.benchmark.graph.Value;
import dev.atrous.examples.benchmark.workload.Workload.SingleOutput;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The layers of {@link Layers} with their names and graphs. */
public final class SingleLayers {

  private static final long SEED = 7;
  private static final String LAYER = "layer";

  private SingleLayers() {}

  /** All of them. */
  public static List<Workload> all() {
    return List.of(
        layer(
            "conv 5×5, 12×12, 3 → 256",
            Layers_WideNetwork::randomWeights,
            Layers_WideNetwork::load,
            network -> network::forwardInto,
            Layers_WideNetwork::writeOnnx,
            convolution(3, 12, Sliding.VALID)),
        layer(
            "conv 3×3 stride 2, 224×224, 3 → 32",
            Layers_StemNetwork::randomWeights,
            Layers_StemNetwork::load,
            network -> network::forwardInto,
            Layers_StemNetwork::writeOnnx,
            convolution(3, 224, Sliding.HALF.stride(2))),
        layer(
            "conv 3×3, 56×56, 64 → 64",
            Layers_StandardNetwork::randomWeights,
            Layers_StandardNetwork::load,
            network -> network::forwardInto,
            Layers_StandardNetwork::writeOnnx,
            convolution(64, 56, Sliding.SAME)),
        layer(
            "pointwise, 56×56, 128 → 128",
            Layers_Pointwise56Network::randomWeights,
            Layers_Pointwise56Network::load,
            network -> network::forwardInto,
            Layers_Pointwise56Network::writeOnnx,
            convolution(128, 56, Sliding.VALID)),
        layer(
            "pointwise, 14×14, 512 → 512",
            Layers_Pointwise14Network::randomWeights,
            Layers_Pointwise14Network::load,
            network -> network::forwardInto,
            Layers_Pointwise14Network::writeOnnx,
            convolution(512, 14, Sliding.VALID)),
        layer(
            "pointwise, 28×28, 728 → 728",
            Layers_Pointwise28Network::randomWeights,
            Layers_Pointwise28Network::load,
            network -> network::forwardInto,
            Layers_Pointwise28Network::writeOnnx,
            convolution(728, 28, Sliding.VALID)),
        layer(
            "depthwise 3×3, 56×56×128",
            Layers_Depthwise56Network::randomWeights,
            Layers_Depthwise56Network::load,
            network -> network::forwardInto,
            Layers_Depthwise56Network::writeOnnx,
            convolution(128, 56, Sliding.SAME)),
        layer(
            "depthwise 3×3, 56×56×128, rate 2",
            Layers_Depthwise56Rate2Network::randomWeights,
            Layers_Depthwise56Rate2Network::load,
            network -> network::forwardInto,
            Layers_Depthwise56Rate2Network::writeOnnx,
            convolution(128, 56, Sliding.SAME.rate(2))),
        layer(
            "depthwise 3×3, 56×56×128, rate 4",
            Layers_Depthwise56Rate4Network::randomWeights,
            Layers_Depthwise56Rate4Network::load,
            network -> network::forwardInto,
            Layers_Depthwise56Rate4Network::writeOnnx,
            convolution(128, 56, Sliding.SAME.rate(4))),
        layer(
            "depthwise 3×3, 33×33×960",
            Layers_Depthwise33Network::randomWeights,
            Layers_Depthwise33Network::load,
            network -> network::forwardInto,
            Layers_Depthwise33Network::writeOnnx,
            convolution(960, 33, Sliding.SAME)),
        layer(
            "depthwise 3×3, 33×33×960, rate 4",
            Layers_Depthwise33Rate4Network::randomWeights,
            Layers_Depthwise33Rate4Network::load,
            network -> network::forwardInto,
            Layers_Depthwise33Rate4Network::writeOnnx,
            convolution(960, 33, Sliding.SAME.rate(4))),
        layer(
            "depthwise 3×3, 33×33×960, rate 12",
            Layers_Depthwise33Rate12Network::randomWeights,
            Layers_Depthwise33Rate12Network::load,
            network -> network::forwardInto,
            Layers_Depthwise33Rate12Network::writeOnnx,
            convolution(960, 33, Sliding.SAME.rate(12))),
        layer(
            "depthwise 3×3 stride 2, 112×112×32",
            Layers_Depthwise112Network::randomWeights,
            Layers_Depthwise112Network::load,
            network -> network::forwardInto,
            Layers_Depthwise112Network::writeOnnx,
            convolution(32, 112, Sliding.HALF.stride(2))),
        layer(
            "depthwise 5×5, 28×28×240",
            Layers_Depthwise28Network::randomWeights,
            Layers_Depthwise28Network::load,
            network -> network::forwardInto,
            Layers_Depthwise28Network::writeOnnx,
            convolution(240, 28, Sliding.SAME)),
        layer(
            "conv 3×3 rate 6, 33×33, 320 → 256",
            Layers_Atrous6Network::randomWeights,
            Layers_Atrous6Network::load,
            network -> network::forwardInto,
            Layers_Atrous6Network::writeOnnx,
            convolution(320, 33, Sliding.SAME.rate(6))),
        layer(
            "conv 3×3 rate 12, 33×33, 320 → 256",
            Layers_Atrous12Network::randomWeights,
            Layers_Atrous12Network::load,
            network -> network::forwardInto,
            Layers_Atrous12Network::writeOnnx,
            convolution(320, 33, Sliding.SAME.rate(12))),
        layer(
            "conv 3×3 rate 18, 33×33, 320 → 256",
            Layers_Atrous18Network::randomWeights,
            Layers_Atrous18Network::load,
            network -> network::forwardInto,
            Layers_Atrous18Network::writeOnnx,
            convolution(320, 33, Sliding.SAME.rate(18))),
        layer(
            "conv 3×3, 32 groups, 28×28, 256 → 256",
            Layers_GroupedNetwork::randomWeights,
            Layers_GroupedNetwork::load,
            network -> network::forwardInto,
            Layers_GroupedNetwork::writeOnnx,
            convolution(256, 28, Sliding.SAME)),
        layer(
            "transposed 4×4 stride 2, 32×32, 64 → 32",
            Layers_TransposedNetwork::randomWeights,
            Layers_TransposedNetwork::load,
            network -> network::forwardInto,
            Layers_TransposedNetwork::writeOnnx,
            weights -> {
              GraphBuilder graph = new GraphBuilder(weights, 64, 32, 32);
              return graph.build(graph.transposed(graph.image(), LAYER, 2, 1));
            }),
        layer(
            "separable 3×3, 19×19, 728 → 728",
            Layers_SeparableNetwork::randomWeights,
            Layers_SeparableNetwork::load,
            network -> network::forwardInto,
            Layers_SeparableNetwork::writeOnnx,
            weights -> {
              GraphBuilder graph = new GraphBuilder(weights, 728, 19, 19);
              Value x = graph.convolution(graph.image(), "depthwise", Sliding.SAME);
              return graph.build(
                  graph.relu(graph.norm(graph.pointwise(x, LAYER), LAYER + ".norm")));
            }),
        layer(
            "resize bilinear, 33×33 → 257×257, 21",
            Layers_EnlargedNetwork::randomWeights,
            Layers_EnlargedNetwork::load,
            network -> network::forwardInto,
            Layers_EnlargedNetwork::writeOnnx,
            weights -> {
              GraphBuilder graph = new GraphBuilder(weights, 21, 33, 33);
              return graph.build(graph.resize(graph.image(), 257, 257));
            }));
  }

  private static Function<Weights, PeerGraph> convolution(int channels, int size, Sliding sliding) {
    return weights -> {
      GraphBuilder graph = new GraphBuilder(weights, channels, size, size);
      return graph.build(graph.convolution(graph.image(), LAYER, sliding));
    };
  }

  private static <N extends CompiledNetwork> Workload layer(
      String name,
      LongFunction<Weights> weights,
      Function<Weights, N> load,
      Function<N, SingleOutput> forward,
      BiConsumer<Weights, Path> onnx,
      Function<Weights, PeerGraph> graph) {
    return new Workload(
        name,
        () -> weights.apply(SEED),
        given -> {
          N network = load.apply(given);
          return new Subject(network, forward.apply(network).pass());
        },
        onnx,
        graph);
  }
}
