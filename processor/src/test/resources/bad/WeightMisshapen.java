package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The file's kernel is smaller, in the network itself and in a layer of a block. */
@Network(weights = "pair.safetensors", unusedWeights = {"aux.", "head.", "features."})
interface WeightMisshapen {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 5, channels = 2)
//^ WeightMisshapen
  Tensor stem(Tensor image);

  @SeparableConv(channels = 2) @Named({"depthwise = features.0", "pointwise = features.1"})
//^ WeightMissing
//^ WeightMissing
  Tensor body(Tensor stem);
}
