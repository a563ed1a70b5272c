package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What would be warned of is meant. */
class Accepted {
  @Network
  interface AtLayers {
    @Input(channels = 3, height = 33, width = 33)
    Tensor image();

    @Conv(kernel = 3, rate = 2, channels = 8)
    Tensor near(Tensor image);

    @Conv(kernel = 3, rate = 4, channels = 8) @Accept(Warning.GRIDDING)
    Tensor far(Tensor near);

    @MaxPool(kernel = 2, stride = 2, padding = Padding.VALID)
    @Accept({Warning.UNREAD_EDGE, Warning.GRIDDING})
    Tensor pooled(Tensor far);
  }

  @Network
  @Accept(Warning.GRIDDING)
  interface AtNetwork {
    @Input(channels = 3, height = 33, width = 33)
    Tensor image();

    @Conv(kernel = 3, rate = 2, channels = 8)
    Tensor near(Tensor image);

    @Conv(kernel = 3, rate = 4, channels = 8)
    Tensor far(Tensor near);
  }
}
