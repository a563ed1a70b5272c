package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** More than Java arrays hold, anywhere in the arithmetic. */
class TooLarge {
  @Network
  interface OfInput {
    @Input(channels = 60_000, height = 60_000, width = 60_000)
  //^ TooLarge
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface OfLayers {
    @Input(channels = 3, height = 10_000, width = 10_000)
    Tensor image();

    @Conv(kernel = 1, channels = 1_000_000)
  //^ TooLarge
    Tensor channels(Tensor image);

    @Resize(scale = {100, 1_000})
  //^ TooLarge
    Tensor resized(Tensor image);

    @Pad(pad = 16_000_000)
  //^ TooLarge
    Tensor padded(Tensor image);

    @Linear(channels = 1_000)
  //^ TooLarge
    Tensor linear(Tensor image);

    @Conv(kernel = 16_000_000, channels = 1)
  //^ TooLarge
    Tensor kernel(Tensor image);

    @TransposedConv(kernel = 3, stride = 10_000, channels = 1)
  //^ TooLarge
    Tensor transposed(Tensor image);

    @DepthwiseConv(kernel = 1, multiplier = 16_000_000)
  //^ TooLarge
    Tensor depthwise(Tensor image);

    @Conv(kernel = 3, channels = 8, padding = Padding.FULL, rate = 16_000_000)
  //^ TooLarge
    Tensor full(Tensor image);

    @Resize(height = 16_000_000, width = 16_000_000)
  //^ TooLarge
    Tensor huge(Tensor image);
  }

  @Network
  interface OfMemory {
//^ TooLarge
    @Input(channels = 3, height = 20_000, width = 20_000)
    Tensor image();

    @Conv(kernel = 1, channels = 5)
    Tensor one(Tensor image);

    @Conv(kernel = 1, channels = 5)
    Tensor two(Tensor one);

    @Conv(kernel = 1, channels = 1)
    Tensor three(Tensor two);
  }
}
