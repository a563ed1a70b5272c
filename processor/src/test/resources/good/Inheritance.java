package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A backbone, the same for larger pictures, with another layer, with a head, and from two sides. */
class Inheritance {
  interface Backbone {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Conv(kernel = 3, channels = 4)
    Tensor stem(Tensor image);

    @Relu
    Tensor body(Tensor stem);
  }

  @Network
  interface Plain extends Backbone {}

  @Network
  interface Larger extends Plain {
    @Override
    @Input(channels = 3, height = 33, width = 17)
    Tensor image();
  }

  @Network
  interface Changed extends Plain {
    @Override
    @DepthwiseConv(kernel = 5, multiplier = 2)
    Tensor stem(Tensor image);

    @Override
    @Sigmoid
    Tensor body(Tensor stem);
  }

  interface Head {
    @GlobalAvgPool
    Tensor pooled(Tensor body);

    @Linear(channels = 10) @Softmax
    Tensor classes(Tensor pooled);
  }

  @Network
  interface Classifier extends Backbone, Head {}

  interface Left extends Backbone {
    @Tanh
    Tensor left(Tensor body);
  }

  interface Right extends Backbone {
    @Sigmoid
    Tensor right(Tensor body);
  }

  @Network
  interface Diamond extends Left, Right {
    @Multiply @Output
    Tensor product(Tensor left, Tensor right);
  }

  interface OverriddenLeft extends Backbone {
    @Override
    @Sigmoid
    Tensor body(Tensor stem);
  }

  @Network
  interface OverriddenDiamond extends Backbone, OverriddenLeft {}
}
