package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Only the first operation of a chain can read several tensors. */
@Network interface SecondInputInChain {
  @Block
  @interface Merge {
    interface Layers {
      @Add
      Tensor sum(Tensor left, Tensor right);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8) @Add
  //                              ^ SecondInputInChain
  Tensor late(Tensor image);

  @Relu @Add
  //    ^ SecondInputInChain
  Tensor two(Tensor image, Tensor other);

  @Sigmoid
  Tensor other(Tensor image);

  @Relu @Merge
  //    ^ SecondInputInChain
  Tensor block(Tensor image);
}
