package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Five mistakes are five errors. */
@Network interface FiveFaults {
  @Input(channels = 3, height = 65, width = 65)
  Tensor image();

  @Conv(kernel = {3, 3, 3}, channels = 32)
  //             ^ ArrayLength
  Tensor stem(Tensor image);

  @Conv(kernel = 3, channels = 64, multiplier = 2)
  //                                            ^ ChannelsAndMultiplier
  Tensor body(Tensor stem);

  Tensor nothing(Tensor body);
  //     ^ MethodWithoutOperation

  @InvertedResidual(channels = 24, expansion = -6) @Repeat(2)
  //                                           ^ NumberTooSmall
  Tensor near(Tensor image);

  @Concat
  Tensor pyramid(Tensor near, Tensor far);
  //                                 ^ UnknownLayer
}
