package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself, and nothing is said about what it may have meant. */
@Network interface UnknownAnnotation {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Convolution(kernel = 3)
// ^ compiler
  Tensor stem(Tensor image);

  @Relu @BatchNormalization
  //     ^ compiler
  Tensor body(Tensor stem);
}
