package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

// golden: whole
/** A stride: SAME puts the odd pixel at the bottom and at the right. */
@Network
public interface StridedConv {
  @Input(channels = 2, height = 6, width = 6)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 3)
  Tensor conv(Tensor image);
}
