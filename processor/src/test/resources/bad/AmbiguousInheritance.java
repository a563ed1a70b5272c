package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two super-interfaces declare the same layer. */
class AmbiguousInheritance {
  interface Left {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  interface Right {
    @Sigmoid
    Tensor stem(Tensor image);
  }

  @Network
  interface Both extends Left, Right {
//^ AmbiguousInheritance
    @Relu
    Tensor head(Tensor stem);
  }
}
