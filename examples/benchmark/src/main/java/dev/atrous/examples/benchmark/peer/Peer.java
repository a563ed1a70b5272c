package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import java.util.function.Supplier;

/** A library that our networks are compared with. */
public interface Peer {

  /** Its name. */
  String name();

  /** Its version. */
  String version();

  /**
   * Loads a network.
   *
   * @param graph its operations, for a library that reads no ONNX models
   * @param model gives its ONNX model
   * @param image its input, plane by plane
   * @throws Unavailable if the library cannot express or compute it
   */
  Runner load(PeerGraph graph, Supplier<byte[]> model, float[] image, int threads)
      throws Unavailable;
}
