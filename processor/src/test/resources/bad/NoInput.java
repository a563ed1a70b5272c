package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A network that reads nothing, and an empty one. */
class NoInput {
  @Network
  interface Empty {}
//^ NoInput

  @Network
  interface Circular {
//^ NoInput
    @Relu
    Tensor stem(Tensor other);

    @Relu
    Tensor other(Tensor stem);
  //                    ^ Cycle
  }

  @Network
  interface Sourceless {
//^ NoInput
    @Conv(kernel = 3, channels = 8)
  //^ InputCount
    Tensor stem();
  }
}
