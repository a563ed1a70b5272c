package dev.atrous.examples.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.measure.Agreement;
import dev.atrous.examples.benchmark.workload.Networks;
import dev.atrous.examples.benchmark.workload.SingleLayers;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.runtime.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer and network gives the same numbers in every library: the graphs are right. */
class PeersTest {

  private static final Peer ONNX_RUNTIME = new OnnxRuntime();
  private static final Peer DEEPLEARNING4J = new Deeplearning4j();

  static List<Workload> layers() {
    return SingleLayers.all();
  }

  static List<Workload> networks() {
    return Networks.all();
  }

  @ParameterizedTest
  @MethodSource({"layers", "networks"})
  void onnxRuntimeAgrees(Workload workload) throws Unavailable {
    assertAgreement(ONNX_RUNTIME, workload);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void deeplearning4jAgrees(Workload workload) throws Unavailable {
    if (workload.name().contains("groups")) {
      assertThatThrownBy(() -> assertAgreement(DEEPLEARNING4J, workload))
          .isInstanceOf(Unavailable.class)
          .hasMessage("no grouped convolution");
    } else {
      assertAgreement(DEEPLEARNING4J, workload);
    }
  }

  @Test
  void librariesTellTheirVersions() {
    assertThat(ONNX_RUNTIME.version()).matches("\\d+\\.\\d+.*");
    assertThat(DEEPLEARNING4J.version()).matches("\\d+\\.\\d+.*");
  }

  private static void assertAgreement(Peer peer, Workload workload) throws Unavailable {
    Weights weights = workload.weights().get();
    PeerGraph graph = workload.graph().apply(weights);
    float[] image = Workload.image(graph);
    try (AtrousRunner ours = new AtrousRunner(workload.subject().apply(weights), graph, image, 1);
        Runner theirs = peer.load(graph, () -> workload.model(weights), image, 1)) {
      ours.run();
      theirs.before();
      theirs.run();
      assertThat(new Agreement(graph).objection(ours.outputs(), theirs.outputs())).isEmpty();
    }
  }
}
