package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Limits with nothing between them. */
@Network interface LimitsCrossed {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Clip(min = 1, max = 0.5)
  //                   ^ LimitsCrossed
  Tensor crossed(Tensor image);

  @Clip(min = 0.5, max = 0.5)
  Tensor fine(Tensor image);
}
