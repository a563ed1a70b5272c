package dev.atrous.examples.primer;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.runtime.Tensor;

/**
 * The same 3×3 kernel at rates 1, 2 and 4, side by side: what one output sees grows, the number of
 * weights and multiplications does not.
 */
@Network
public interface Rates {
  @Input(channels = 1, height = 11, width = 11)
  Tensor image();

  @Conv(kernel = 3, rate = 1, channels = 1, bias = false)
  Tensor rate1(Tensor image);

  @Conv(kernel = 3, rate = 2, channels = 1, bias = false)
  Tensor rate2(Tensor image);

  @Conv(kernel = 3, rate = 4, channels = 1, bias = false)
  Tensor rate4(Tensor image);
}
