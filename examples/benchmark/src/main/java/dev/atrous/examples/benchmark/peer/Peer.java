package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.PeerGraph;

/** A library that our networks are compared with. */
public interface Peer {

  /** Its name. */
  String name();

  /** Its version. */
  String version();

  /**
   * Loads a graph.
   *
   * @param image its input, plane by plane
   * @throws Unavailable if the library cannot express or compute it
   */
  Runner load(PeerGraph graph, float[] image, int threads) throws Unavailable;
}
