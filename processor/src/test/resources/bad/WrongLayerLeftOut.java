package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A layer that no output needs has no shape, so what is wrong with its groups stays unsaid. */
@Network interface WrongLayerLeftOut {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = 3, groups = 2, channels = 8)
  Tensor side(Tensor image);
  //     ^ LayerUnused

  @Tanh @Output
  Tensor head(Tensor image);
}
