package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Strides that become rates, beyond all numbers. */
@Network(outputStride = 1) interface OutputStrideOverflow {
  //                    ^ NumberTooLarge
  @Input(channels = 1, height = 2, width = 2)
  Tensor image();

  @Conv(kernel = 1, stride = 16_000_000, channels = 1)
  Tensor stem(Tensor image);

  @Conv(kernel = 3, stride = 16_000_000, channels = 1)
  Tensor body(Tensor stem);

  @Conv(kernel = 3, rate = 2, channels = 1)
  Tensor head(Tensor body);
}
