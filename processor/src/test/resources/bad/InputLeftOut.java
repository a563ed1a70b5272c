package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An input that nobody reads. */
@Network interface InputLeftOut {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Input(channels = 1, height = 1, width = 1)
  Tensor unread();
  //     ^ LayerUnused

  @Relu
  Tensor stem(Tensor image);
}
