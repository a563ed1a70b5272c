package dev.atrous.examples.benchmark.peer;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.atrous.examples.benchmark.graph.PeerGraph;

/** ONNX Runtime on the CPU, planar maps, all optimisations of the graph on. */
public final class OnnxRuntime implements Peer {

  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);

  @Override
  public String name() {
    return "ONNX Runtime";
  }

  @Override
  public String version() {
    return environment.getVersion();
  }

  @Override
  public Runner load(PeerGraph graph, float[] image, int threads) throws Unavailable {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      OrtSession session = environment.createSession(OnnxModel.write(graph), options);
      return new OnnxRunner(environment, session, graph, image);
    } catch (OrtException failure) {
      throw Unavailable.because(failure);
    }
  }
}
