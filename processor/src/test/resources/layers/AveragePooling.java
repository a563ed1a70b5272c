package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Divided by the taps inside the input, or inside the padded one. */
@Network
public interface AveragePooling {
  @Input(channels = 3, height = 5, width = 5)
  Tensor image();

  @AvgPool(kernel = 3, stride = 2)
  Tensor inside(Tensor image);

  @AvgPool(kernel = 2, stride = 2, pad = 1, ceil = true, countPadding = true)
  Tensor padded(Tensor image);
}
