package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** No name. */
@Network interface NameEmpty {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8) @Named({})
  //                                     ^ NameEmpty
  Tensor none(Tensor image);

  @Conv(kernel = 3, channels = 8) @Named("")
  //                                     ^ NameEmpty
  Tensor empty(Tensor image);

  @Conv(kernel = 3, channels = 8) @BatchNorm @Named({"conv", " "})
  //                                                         ^ NameEmpty
  Tensor blank(Tensor image);
}
