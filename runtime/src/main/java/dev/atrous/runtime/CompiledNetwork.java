package dev.atrous.runtime;

import java.util.List;

/**
 * What every generated network is. Its own methods load it, run it, and run each of its layers; a
 * network is immutable and may be used by any number of threads at the same time.
 */
public abstract class CompiledNetwork {

  /** For generated classes. */
  protected CompiledNetwork() {}

  /** The layers in the order in which they are computed. */
  public abstract List<LayerSummary> layers();

  /** The layers as a table, with their shapes and costs. */
  public String summary() {
    return LayerTable.of(layers());
  }
}
