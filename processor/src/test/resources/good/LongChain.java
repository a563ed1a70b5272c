package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Ten operations in the order written, and one before the convolution. */
@Network interface LongChain {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu @Conv(kernel = 3, channels = 4) @BatchNorm @Sigmoid @Pad(pad = 1, value = 2)
  @MaxPool(kernel = 2) @DepthwiseConv(kernel = 3) @PRelu @Dropout @Softmax
  Tensor stem(Tensor image);

  @BatchNorm @Relu @Conv(kernel = 1, channels = 2)
  Tensor before(Tensor stem);
}
