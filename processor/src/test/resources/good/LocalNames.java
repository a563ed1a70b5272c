package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Backwards: layers may be declared in any order. */
@Network interface LocalNames {
  @Relu
  Tensor last(Tensor first);

  @Conv(kernel = 3, channels = 4)
  Tensor first(Tensor image);

  @Input(channels = 4, height = 9, width = 9)
  Tensor image();
}
