package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A block's input is a parameter. */
@Network interface InputInBlock {
  @Block
  @interface Wrong {
    interface Layers {
      @Input(channels = 3, height = 9, width = 9)
  //  ^ InputInBlock
      Tensor input();

      @Relu
      Tensor output(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
  Tensor stem(Tensor image);
}
