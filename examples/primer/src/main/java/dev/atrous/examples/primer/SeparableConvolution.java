package dev.atrous.examples.primer;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.runtime.Tensor;

/**
 * The separable way from 3 to 256 channels: one 5×5 kernel for each input channel, then 1×1 kernels
 * that mix the three results 256 times.
 */
@Network
public interface SeparableConvolution {
  @Input(channels = 3, height = 12, width = 12)
  Tensor image();

  @DepthwiseConv(kernel = 5, padding = Padding.VALID, bias = false)
  Tensor depthwise(Tensor image);

  @Conv(kernel = 1, channels = 256, bias = false)
  Tensor features(Tensor depthwise);
}
