package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An overload of an inherited layer is no override. */
class DuplicateLayerInherited {
  @Network
  interface Base {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface Derived extends Base {
    @Add
    Tensor stem(Tensor image, Tensor head);
  //       ^ DuplicateLayer

    @Sigmoid
    Tensor head(Tensor image);
  }
}
