package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** One name, or one for each operation with weights. */
@Network interface NameCount {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8) @BatchNorm @Relu @Named({"a", "b", "c"})
  //                                                      ^ NameCount
  Tensor many(Tensor image);

  @Relu @Named({"a", "b"})
  //           ^ NameCount
  Tensor none(Tensor image);
}
