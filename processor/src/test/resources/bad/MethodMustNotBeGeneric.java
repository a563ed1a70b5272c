package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Layers without type parameters and exceptions. */
@Network interface MethodMustNotBeGeneric {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  <T> Tensor stem(Tensor image);
  //         ^ MethodMustNotBeGeneric

  @Relu
  Tensor body(Tensor image) throws Exception;
  //     ^ MethodMustNotBeGeneric
}
