package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Windows that share the input, two of which are all of one size. */
@Network
public interface AdaptivePooling {
  @Input(channels = 3, height = 8, width = 9)
  Tensor image();

  @AdaptiveAvgPool(size = {3, 4}) @Sigmoid
  Tensor average(Tensor image);

  @AdaptiveMaxPool(size = 5)
  Tensor maximum(Tensor image);

  @AdaptiveAvgPool(size = {4, 3})
  Tensor divided(Tensor image);
}
