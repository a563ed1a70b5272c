package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A map that is mirrored or extended has no value, and no channels, beyond its ends. */
@Network interface PadNeedsConstant {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Pad(pad = 1, mode = PadMode.REFLECT, value = 1)
  //                                            ^ PadNeedsConstant
  Tensor value(Tensor image);

  @Pad(mode = PadMode.EDGE, channelsBefore = 2, channelsAfter = 3)
  //                                         ^ PadNeedsConstant
  //                                                            ^ PadNeedsConstant
  Tensor channels(Tensor image);
}
