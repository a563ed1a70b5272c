package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The kernel covers more than there is. */
@Network interface OutputEmpty {
  @Input(channels = 4, height = 33, width = 7)
  Tensor image();

  @Conv(kernel = 3, rate = 18, channels = 8, padding = Padding.VALID)
  //                       ^ OutputEmpty
  Tensor rate(Tensor image);

  @Conv(kernel = {3, 9}, channels = 8, padding = Padding.VALID)
  //             ^ OutputEmpty
  Tensor kernel(Tensor image);

  @MaxPool(kernel = 8, padding = Padding.VALID, ceil = true)
  //                ^ OutputEmpty
  Tensor pool(Tensor image);

  @AvgPool(kernel = 10, pad = 1)
  //                ^ OutputEmpty
  Tensor padded(Tensor image);

  @Relu
  Tensor behind(Tensor pool);
}
