package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Copies of copies. */
@Network interface EachWithRepeat {
  @Block
  @interface Both {
    int[] rates();

    interface Layers {
      @Conv(kernel = 3, multiplier = 1) @Bind("rate = rates") @Each("rates") @Repeat(2)
      Tensor branch(Tensor input);
  //         ^ EachWithRepeat

      @Add
      Tensor sum(Tensor branch, Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Both(rates = {1, 2})
  Tensor stem(Tensor image);
}
