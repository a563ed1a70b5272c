package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Misspelt, of another case, and far from everything; what reads them is not reported. */
@Network interface UnknownLayer {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor imgae);
  //                 ^ UnknownLayer

  @Relu
  Tensor body(Tensor Stem);
  //                 ^ UnknownLayer

  @Relu
  Tensor head(Tensor features);
  //                 ^ UnknownLayer

  @Add
  Tensor sum(Tensor stem, Tensor body);
}
