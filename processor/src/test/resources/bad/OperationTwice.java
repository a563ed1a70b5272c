package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself: an operation is written once a method. */
@Network interface OperationTwice {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Relu @BatchNorm @Relu
  //               ^ compiler
  Tensor stem(Tensor image);
}
