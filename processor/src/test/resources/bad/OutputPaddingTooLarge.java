package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Rows that no tap would reach. */
@Network interface OutputPaddingTooLarge {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @TransposedConv(kernel = 3, channels = 8, outputPadding = 1)
  //                                                        ^ OutputPaddingTooLarge
  Tensor one(Tensor image);

  @TransposedConv(kernel = 3, stride = {3, 2}, channels = 8, outputPadding = {2, 2})
  //                                                                         ^ OutputPaddingTooLarge
  Tensor second(Tensor image);
}
