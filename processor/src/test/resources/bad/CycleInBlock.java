package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A circle in a block. */
@Network interface CycleInBlock {
  @Block
  @interface Circular {
    interface Layers {
      @Add
      Tensor one(Tensor input, Tensor two);

      @Relu
      Tensor two(Tensor one);
  //                    ^ Cycle
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Circular
  Tensor stem(Tensor image);
}
