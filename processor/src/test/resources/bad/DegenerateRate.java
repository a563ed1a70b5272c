package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Only the kernel's centre meets data. */
class DegenerateRate {
  @Network interface Warned {
    @Input(channels = 4, height = 9, width = 20)
    Tensor image();

    @Conv(kernel = 3, rate = 9, channels = 8)
    //                       ^ DegenerateRate
    Tensor low(Tensor image);

    @Conv(kernel = 3, rate = 8, channels = 8)
    Tensor just(Tensor image);

    @Conv(kernel = {1, 3}, rate = 20, channels = 8)
    //                            ^ DegenerateRate
    Tensor wide(Tensor image);

    @Conv(kernel = 2, rate = 4, pad = 0, channels = 8)
    Tensor fits(Tensor image);
  }

  @SuppressWarnings({"unused", "atrous:degenerate-rate"})
  @Network interface Silenced extends Warned {
    @Conv(kernel = 3, rate = 100, channels = 8)
    Tensor further(Tensor image);
  }
}
