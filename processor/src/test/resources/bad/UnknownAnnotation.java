package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself; javac 17 does not tell a processor that there is an annotation. */
@Network interface UnknownAnnotation {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Convolution(kernel = 3)
// ^ compiler
  Tensor stem(Tensor image);
  //     ^ MethodWithoutOperation?

  @Relu @BatchNormalization
  //     ^ compiler
  Tensor body(Tensor stem);
}
