package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Padding is never the maximum. */
@Network
public interface MaxPooling {
  @Input(channels = 3, height = 5, width = 5)
  Tensor image();

  @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
  Tensor pooled(Tensor image);
}
