package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself. */
@Network interface NotConstant {
  int CHANNELS = Integer.parseInt("8");

  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = 3, channels = CHANNELS)
  //                           ^ compiler
  Tensor stem(Tensor image);
}
