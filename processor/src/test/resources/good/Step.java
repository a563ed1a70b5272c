package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A network called as a class of the runtime. */
@Network interface Step {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4)
  Tensor one(Tensor image);
}
