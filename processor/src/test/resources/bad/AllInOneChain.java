package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The second and the third operation of a chain, each at its own number. */
@Network interface AllInOneChain {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = 3, channels = 0) @BatchNorm(epsilon = -1) @LeakyRelu(slope = 1.0 / 0)
  //                           ^ NumberTooSmall
  //                                                   ^ NumberOutOfRange
  //                                                                              ^ NumberOutOfRange
  Tensor stem(Tensor image);
}
