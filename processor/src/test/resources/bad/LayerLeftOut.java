package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A layer that no output needs is left out, with a note. */
@Network interface LayerLeftOut {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Input(channels = 1, height = 1, width = 1)
  Tensor unread();
  //     ^ LayerLeftOut

  @Relu
  Tensor stem(Tensor image);

  @Conv(kernel = 3, channels = 8)
  Tensor side(Tensor stem);
  //     ^ LayerLeftOut

  @Sigmoid
  Tensor behind(Tensor side);
  //     ^ LayerLeftOut

  @Tanh @Output
  Tensor head(Tensor stem);
}
