package dev.atrous.examples.primer;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.runtime.Tensor;

/**
 * The plain way from 3 to 256 channels: every output channel has a 5×5 kernel for every input
 * channel. It stands beside {@link SeparableConvolution}, which has the same input and output.
 */
@Network
public interface StandardConvolution {
  @Input(channels = 3, height = 12, width = 12)
  Tensor image();

  @Conv(kernel = 5, channels = 256, padding = Padding.VALID, bias = false)
  Tensor features(Tensor image);
}
