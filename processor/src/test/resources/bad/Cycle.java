package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Circles of one, two and three layers; what hangs on them is not reported. */
class Cycle {
  @Network
  interface One {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Add
    Tensor stem(Tensor image, Tensor stem);
  //                                 ^ Cycle
  }

  @Network
  interface Two {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Add
    Tensor one(Tensor image, Tensor two);

    @Relu
    Tensor two(Tensor one);
  //                  ^ Cycle
  }

  @Network
  interface Three {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Add
    Tensor one(Tensor image, Tensor three);

    @Relu
    Tensor two(Tensor one);
  //                  ^ Cycle

    @Relu
    Tensor three(Tensor two);

    @Conv(kernel = 3, channels = 8)
    Tensor head(Tensor three);
  }
}
