package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The file is a text. */
@Network(weights = "words.safetensors")
//                 ^ WeightsUnusable
interface WeightsUnusable {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor image);
}
