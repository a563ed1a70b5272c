package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Between pixels nothing is rounded, and only a cubic curve has a slope and an outside. */
@Network interface ResizeNeedsMode {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(rounding = ResizeRounding.CEIL, scale = 2)
  //                               ^ ResizeNeedsMode
  Tensor rounded(Tensor image);

  @Resize(mode = ResizeMode.NEAREST, cubic = -0.5, excludeOutside = true, scale = 2)
  //                                         ^ ResizeNeedsMode
  //                                                                ^ ResizeNeedsMode
  Tensor curved(Tensor image);

  @Resize(mode = dev.atrous.dsl.ResizeMode.BICUBIC, cubic = -0.5, scale = 2)
  Tensor fine(Tensor image);
}
