package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A layer reads more than Java passes to a method. */
@Network interface TooManyTensors {
  @Block
  @interface Wide {
    int[] rates();

    interface Layers {
      @Conv(kernel = 3, channels = 2) @Each("rates") @Bind("rate = rates")
      Tensor branch(Tensor input);

      @Concat
      Tensor all(Tensor branch);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wide(
//^ TooManyTensors
      rates = {
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
      })
  Tensor stem(Tensor image);
}
