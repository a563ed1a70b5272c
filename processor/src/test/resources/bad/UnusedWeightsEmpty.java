package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Every name begins with the empty string. */
@Network(unusedWeights = {"aux.", " "})
//                                ^ UnusedWeightsEmpty
interface UnusedWeightsEmpty {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor image);
}
