package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A layer that no output needs. */
@Network interface LayerUnused {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Input(channels = 1, height = 1, width = 1)
  Tensor unread();
  //     ^ LayerUnused

  @Relu
  Tensor stem(Tensor image);

  @Conv(kernel = 3, channels = 8)
  Tensor side(Tensor stem);
  //     ^ LayerUnused

  @Sigmoid
  Tensor behind(Tensor side);
  //     ^ LayerUnused

  @Tanh @SuppressWarnings("atrous:layer-unused")
  Tensor silenced(Tensor stem);

  @Tanh @Output
  Tensor head(Tensor stem);
}
