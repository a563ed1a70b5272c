package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** More padding than there is output. */
@Network interface TransposedEmpty {
  @Input(channels = 4, height = 1, width = 7)
  Tensor image();

  @TransposedConv(kernel = 3, channels = 8, pad = 2)
  //                                              ^ TransposedEmpty
  Tensor pad(Tensor image);

  @TransposedConv(kernel = 5, channels = 8, padding = Padding.FULL)
  //                                                         ^ TransposedEmpty
  Tensor full(Tensor image);
}
