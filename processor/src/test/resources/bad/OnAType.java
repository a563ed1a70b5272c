package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An operation stands on a method only, a network on a type. */
@Network interface OnAType {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Relu
  Tensor stem(@Conv(kernel = 3, channels = 8) Tensor image);
  //          ^ compiler

  @Network
//^ compiler
  @Relu
  Tensor head(Tensor stem);
}
