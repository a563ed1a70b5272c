package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Rows and columns that no output reads. */
@Network interface UnreadEdge {
  @Input(channels = 4, height = 8, width = 10)
  Tensor image();

  @Conv(kernel = 3, stride = 2, padding = Padding.VALID, channels = 8)
  //                         ^ UnreadEdge
  Tensor conv(Tensor image);

  @MaxPool(kernel = 4, stride = 4, padding = Padding.VALID)
  //                            ^ UnreadEdge
  Tensor pool(Tensor image);

  @MaxPool(kernel = 3, stride = 2)
  Tensor same(Tensor image);

  @Conv(kernel = 1, stride = 2, channels = 8)
  Tensor everySecond(Tensor image);

  @AvgPool(kernel = 3, stride = 2, padding = Padding.VALID, ceil = true)
  Tensor ceil(Tensor image);
}
