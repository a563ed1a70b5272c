package dev.atrous.examples.benchmark.workload;

import dev.atrous.examples.benchmark.graph.DeepLabGraph;
import dev.atrous.examples.benchmark.graph.MobileNetV2Graph;
import dev.atrous.examples.benchmark.graph.XceptionGraph;
import dev.atrous.examples.benchmark.workload.Workload.SingleOutput;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.examples.deeplab.DeepLabNetwork;
import dev.atrous.examples.networks.MobileNetV2Network;
import dev.atrous.examples.networks.XceptionNetwork;
import dev.atrous.runtime.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The networks of the other examples, whole. Weights are random, which costs the same; DeepLab's
 * are the published ones if the system property {@code atrous.data} names the folder that holds
 * them.
 */
public final class Networks {

  private static final long SEED = 7;
  private static final String DEEP_LAB = "deeplabv3_257/deeplabv3_257_mv_gpu.safetensors";

  private Networks() {}

  /** All of them. */
  public static List<Workload> all() {
    return List.of(deepLab(), mobileNetV2(), xception());
  }

  /** Gives the scores of all classes and the best class of every pixel. */
  private static Workload deepLab() {
    return new Workload(
        "DeepLabv3 MobileNetV2 0.5, 257×257",
        Networks::deepLabWeights,
        weights -> {
          DeepLabNetwork network = DeepLabNetwork.load(weights);
          return new Subject(
              network, (image, outputs) -> network.forwardInto(image, outputs[0], outputs[1]));
        },
        DeepLabNetwork::writeOnnx,
        DeepLabGraph::of);
  }

  private static Weights deepLabWeights() {
    Path published = Path.of(System.getProperty("atrous.data", ""), DEEP_LAB);
    return Files.exists(published) ? Weights.read(published) : DeepLabNetwork.randomWeights(SEED);
  }

  private static Workload mobileNetV2() {
    return new Workload(
        "MobileNetV2 1.0, 224×224",
        () -> MobileNetV2Network.randomWeights(SEED),
        weights -> {
          MobileNetV2Network network = MobileNetV2Network.load(weights);
          SingleOutput forward = network::forwardInto;
          return new Subject(network, forward.pass());
        },
        MobileNetV2Network::writeOnnx,
        MobileNetV2Graph::of);
  }

  private static Workload xception() {
    return new Workload(
        "Xception, 299×299",
        () -> XceptionNetwork.randomWeights(SEED),
        weights -> {
          XceptionNetwork network = XceptionNetwork.load(weights);
          SingleOutput forward = network::forwardInto;
          return new Subject(network, forward.pass());
        },
        XceptionNetwork::writeOnnx,
        XceptionGraph::of);
  }
}
