package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Numbers and a rule. */
@Network interface PadAndPadding {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 6, padding = Padding.VALID, pad = 0)
  //                                                             ^ PadAndPadding
  Tensor conv(Tensor image);

  @MaxPool(kernel = 3, pad = {1, 1}, padding = Padding.HALF)
  //                         ^ PadAndPadding
  Tensor pool(Tensor image);
}
