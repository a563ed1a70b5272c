package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A block of no layers, and one that reads itself only. */
@Network interface BlockWithoutInput {
  @Block
  @interface Empty {
// ^ BlockWithoutInput
    interface Layers {}
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Empty
  Tensor empty(Tensor image);
}
