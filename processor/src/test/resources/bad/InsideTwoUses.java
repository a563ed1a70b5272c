package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two uses of a wrong block on one method, and on two. */
@Network interface InsideTwoUses {
  @Block
  @interface Wrong {
    interface Layers {
      @Conv(kernel = 3)
  //  ^ ChannelsMissing
      Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Wrong
  Tensor one(Tensor image);

  @Wrong @Repeat(3)
  Tensor two(Tensor image);
}
