package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The nearest pixel has no corners. */
@Network interface AlignCornersNeedsBilinear {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(mode = ResizeMode.NEAREST, alignCorners = true, scale = 2)
  //                                                ^ AlignCornersNeedsBilinear
  Tensor resized(Tensor image);

  @Resize(mode = dev.atrous.dsl.ResizeMode.NEAREST, alignCorners = false, scale = 2)
  Tensor fine(Tensor image);
}
