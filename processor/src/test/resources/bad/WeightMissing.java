package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The file holds what 'body' has been called elsewhere, and a head; a counter of batches is no matter. */
@Network(weights = "pair.safetensors", unusedWeights = "aux.")
//                 ^ WeightsUnexpected
interface WeightMissing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 2)
  Tensor stem(Tensor image);

  @Conv(kernel = 1, channels = 2, bias = false)
//^ WeightMissing
  Tensor body(Tensor stem);
}
