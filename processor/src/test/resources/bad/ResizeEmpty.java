package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A tenth of nine pixels is none. */
@Network interface ResizeEmpty {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(scale = 0.1)
  //              ^ ResizeEmpty
  Tensor small(Tensor image);

  @Resize(scale = {0.5, 0.01})
  //                    ^ ResizeEmpty
  Tensor narrow(Tensor image);
}
