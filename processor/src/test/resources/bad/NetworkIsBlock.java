package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A block's layers are part of whatever uses the block. */
class NetworkIsBlock {
  @Block
  @interface Residual {
    int channels() default 3;

    @Network
  //^ NetworkIsBlock
    interface Layers {
      @Conv(kernel = 3) @Bind("channels")
      Tensor out(Tensor input);
    }
  }

  @Network
  interface Classifier {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Residual
    Tensor stem(Tensor image);
  }
}
