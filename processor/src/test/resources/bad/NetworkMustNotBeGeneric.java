package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** No class could say for which T it computes. */
@Network interface NetworkMustNotBeGeneric<T> {
  //     ^ NetworkMustNotBeGeneric
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);
}
