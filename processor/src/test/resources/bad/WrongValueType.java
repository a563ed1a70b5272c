package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself. */
@Network interface WrongValueType {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = "3", channels = 8)
  //             ^ compiler
  Tensor text(Tensor image);

  @Conv(kernel = 3, channels = 8.0)
  //                           ^ compiler
  Tensor fraction(Tensor image);

  @Conv(kernel = 3, channels = 8, padding = "SAME")
  //                                        ^ compiler
  Tensor padding(Tensor image);

  @Conv(kernel = 3, channels = 8, padding = Padding.SOME)
  //                                               ^ compiler
  Tensor some(Tensor image);

  @Conv(kernel = 3, channels = CHANNELS)
  //                           ^ compiler
  Tensor constant(Tensor image);

  @Relu @Repeat("2")
  //            ^ compiler
  Tensor repeat(Tensor image);

  @Conv(kernel = {3, "3"}, channels = 8)
  //                 ^ compiler
  Tensor element(Tensor image);
}
