package dev.atrous.processor.conformance;

import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.runtime.Weights;

/** A recorded case in the language: its network, weights in PyTorch's layout, input and output. */
record ConformanceCase(
    String name, NetworkModel model, Weights weights, Planes input, Planes output) {

  private static final String FOUR_DECIMALS = "onnx/averagepool_2d_ceil_last_window_starts_on_pad";

  /** What results may differ by, relative to the largest output. */
  double tolerance() {
    return name.equals(FOUR_DECIMALS) ? 2e-4 : 1e-5;
  }

  @Override
  public String toString() {
    return name;
  }
}
