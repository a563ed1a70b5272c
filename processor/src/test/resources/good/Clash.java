package good.Clash;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A package of the same name as its type. */
@Network interface Clash {
  @Input(channels = 3, height = 5, width = 5)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);
}
