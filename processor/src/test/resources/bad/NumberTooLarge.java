package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Beyond anything, and no overflow on the way. */
@Network interface NumberTooLarge {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = Integer.MAX_VALUE, channels = 8)
  //                    ^ NumberTooLarge
  Tensor kernel(Tensor image);

  @Conv(kernel = 3, stride = Integer.MAX_VALUE, rate = 0x7fff_ffff, channels = 8)
  //                                ^ NumberTooLarge
  //                                                   ^ NumberTooLarge
  Tensor stride(Tensor image);

  @DepthwiseConv(kernel = 3, multiplier = 2_000_000_000)
  //                                      ^ NumberTooLarge
  Tensor multiplier(Tensor image);

  @Pad(pad = Integer.MAX_VALUE)
  //                ^ NumberTooLarge
  Tensor pad(Tensor image);

  @Resize(scale = Integer.MAX_VALUE)
  //                     ^ NumberOutOfRange
  Tensor scale(Tensor image);

  @Relu @Repeat(Integer.MAX_VALUE)
  //                   ^ NumberTooLarge
  Tensor repeat(Tensor image);
}
