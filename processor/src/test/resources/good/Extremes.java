package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Kernels larger than the map, rates larger than the map, strides larger than the kernel. */
@SuppressWarnings({"atrous:degenerate-rate", "atrous:checkerboard"})
@Network interface Extremes {
  @Input(channels = 2, height = 3, width = 4)
  Tensor image();

  @Conv(kernel = 9, channels = 2)
  Tensor large(Tensor image);

  @Conv(kernel = 3, rate = 100, channels = 2)
  Tensor far(Tensor large);

  @Conv(kernel = {2, 1}, stride = {1, 3}, channels = 2)
  Tensor sparse(Tensor far);

  @Conv(kernel = 3, rate = 5_000_000, channels = 2)
  Tensor farther(Tensor sparse);

  @TransposedConv(kernel = 2, stride = 5, channels = 3)
  Tensor spread(Tensor farther);

  @MaxPool(kernel = 7, stride = 9, pad = 3, ceil = true)
  Tensor pooled(Tensor spread);
}
