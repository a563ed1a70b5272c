package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Every operation with a kernel. */
@Network interface KernelMissing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(channels = 8)
//^ KernelMissing
  Tensor conv(Tensor image);

  @DepthwiseConv
//^ KernelMissing
  Tensor depthwise(Tensor image);

  @TransposedConv(channels = 8)
//^ KernelMissing
  Tensor transposed(Tensor image);

  @MaxPool @Relu
//^ KernelMissing
  Tensor max(Tensor image);

  @AvgPool
//^ KernelMissing
  Tensor average(Tensor image);
}
