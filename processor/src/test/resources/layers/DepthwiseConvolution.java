package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** One kernel for each channel. */
@Network
public interface DepthwiseConvolution {
  @Input(channels = 4, height = 5, width = 5)
  Tensor image();

  @DepthwiseConv(kernel = 3) @BatchNorm @Relu6
  Tensor depthwise(Tensor image);
}
