package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** How much padding. */
@Network interface PadMissing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Pad(value = 1)
//^ PadMissing
  Tensor padded(Tensor image);
}
