package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A mistake in an inherited layer is reported where it was written, once. */
class InheritedLayer {
  interface Backbone {
    @Input(channels = 3, height = 33, width = 33)
    Tensor image();

    @Conv(kernel = 0, channels = 8)
  //               ^ NumberTooSmall
    Tensor stem(Tensor image);
  }

  @Network
  interface Left extends Backbone {
    @Relu
    Tensor head(Tensor stem);
  }

  @Network
  interface Right extends Backbone {
    @Sigmoid
    Tensor head(Tensor stem);
  }
}
