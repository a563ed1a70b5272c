package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** How many channels come out. */
@Network interface ChannelsMissing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3)
//^ ChannelsMissing
  Tensor conv(Tensor image);

  @TransposedConv(kernel = 3)
//^ ChannelsMissing
  Tensor transposed(Tensor image);

  @Linear
//^ ChannelsMissing
  Tensor linear(Tensor image);
}
