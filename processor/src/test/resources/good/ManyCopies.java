package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** More copies than fit into one method. */
@Network interface ManyCopies {
  @Input(channels = 1, height = 3, width = 3)
  Tensor image();

  @Conv(kernel = 1, channels = 1) @Relu @Repeat(250)
  Tensor copies(Tensor image);
}
