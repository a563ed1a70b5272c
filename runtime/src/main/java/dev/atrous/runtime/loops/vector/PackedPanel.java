package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Window;

/**
 * Neighbouring output channels whose sums a micro-kernel holds in registers for a few pixels at a
 * time, with their weights packed term by term, so that it reads them in order. {@link Panels}
 * divides channels into panels; {@link Igemm}, {@link Gemm} and {@link DirectConv} compute them.
 *
 * @param weights term by term, {@code lanes} of each
 * @param lanes of one to four vectors, or of one or three halves of one
 * @param first the first channel
 * @param outputs channels, as many as there are lanes or fewer
 * @param roomBehind whether the output has channels for all lanes
 */
record PackedPanel(
    float[] weights, float[] bias, int lanes, int first, int outputs, boolean roomBehind) {

  /** Packs the weights of channels. */
  static PackedPanel of(int lanes, int first, int outputs, Filter filter, Window window) {
    int inputs = window.groupInputs();
    int taps = window.taps();
    float[] weights = new float[taps * inputs * lanes];
    float[] bias = new float[lanes];
    for (int output = 0; output < outputs; output++) {
      bias[output] = filter.bias()[first + output];
      for (int tap = 0; tap < taps; tap++) {
        for (int input = 0; input < inputs; input++) {
          weights[(tap * inputs + input) * lanes + output] =
              filter.weight()[((first + output) * inputs + input) * taps + tap];
        }
      }
    }
    boolean roomBehind = first + lanes <= window.outputChannels();
    return new PackedPanel(weights, bias, lanes, first, outputs, roomBehind);
  }

  /**
   * y += bias, for each pixel: in vectors, since a loop over so few channels takes as long to begin
   * as to end. 1×1 added to a map in DeepLab: 0.65 ms, channel by channel 0.73.
   */
  void addBias(float[] y, int[] out, int count) {
    for (int pixel = 0; pixel < count; pixel++) {
      Channels.add(bias, y, out[pixel] + first, outputs);
    }
  }
}
