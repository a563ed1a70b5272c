package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Nothing but layers that do nothing. */
@Network interface Identity {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Dropout
  Tensor same(Tensor image);
}
