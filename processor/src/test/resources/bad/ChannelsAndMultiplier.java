package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two ways to say the same. */
@Network interface ChannelsAndMultiplier {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 6, multiplier = 2)
  //                                           ^ ChannelsAndMultiplier
  Tensor conv(Tensor image);

  @TransposedConv(kernel = 3, multiplier = 2, channels = 6)
  //                                       ^ ChannelsAndMultiplier
  Tensor transposed(Tensor image);
}
