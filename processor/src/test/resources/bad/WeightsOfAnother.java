package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** None of the file's names is one of the network's. */
@Network(weights = "pair.safetensors")
//                 ^ WeightsOfAnother
interface WeightsOfAnother {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @DepthwiseConv(kernel = 3)
  Tensor depthwise(Tensor image);

  @Conv(kernel = 1, channels = 8) @PRelu
  Tensor pointwise(Tensor depthwise);
}
