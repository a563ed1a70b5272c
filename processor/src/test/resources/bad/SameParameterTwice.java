package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself. */
@Network interface SameParameterTwice {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Add
  Tensor twice(Tensor image, Tensor image);
  //                                ^ compiler
}
