package dev.atrous.examples.primer;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.runtime.Tensor;

/**
 * Three 3×3 kernels behind one another, each at twice the rate of the one before: the field of view
 * grows exponentially and has no holes (Yu and Koltun 2016, "Multi-Scale Context Aggregation by
 * Dilated Convolutions", section 2).
 */
@Network
public interface StackedRates {
  @Input(channels = 1, height = 17, width = 17)
  Tensor image();

  @Conv(kernel = 3, rate = 1, channels = 1, bias = false)
  Tensor near(Tensor image);

  @Conv(kernel = 3, rate = 2, channels = 1, bias = false)
  Tensor middle(Tensor near);

  @Conv(kernel = 3, rate = 4, channels = 1, bias = false)
  Tensor far(Tensor middle);
}
