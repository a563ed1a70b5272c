package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An override says anew what the layer does. */
class OverrideWithoutOperation {
  interface Base {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface Derived extends Base {
    @Override
    Tensor stem(Tensor image);
  //       ^ MethodWithoutOperation
  }
}
