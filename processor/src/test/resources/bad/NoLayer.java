package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The input alone. */
@Network interface NoLayer {
  //     ^ NoLayer
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();
}
