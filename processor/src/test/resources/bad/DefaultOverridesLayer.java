package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The body would never be called. */
class DefaultOverridesLayer {
  interface Base {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface Derived extends Base {
    @Override
    default Tensor stem(Tensor image) {
  //               ^ MethodWithBody
      return image;
    }
  }
}
