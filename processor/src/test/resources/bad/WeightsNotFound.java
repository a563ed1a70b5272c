package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** There is no such file. */
@Network(weights = "none.safetensors")
//                 ^ WeightsNotFound
interface WeightsNotFound {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor image);
}
