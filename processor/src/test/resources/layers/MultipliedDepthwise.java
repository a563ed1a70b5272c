package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two kernels for each channel. */
@Network
public interface MultipliedDepthwise {
  @Input(channels = 2, height = 5, width = 5)
  Tensor image();

  @DepthwiseConv(kernel = 3, multiplier = 2, padding = Padding.VALID)
  Tensor depthwise(Tensor image);
}
