package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself. */
@Network interface UnknownAttribute {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = 3, dilation = 2, channels = 8)
  //                ^ compiler
  Tensor stem(Tensor image);

  @Relu
  Tensor head(Tensor stem);
}
