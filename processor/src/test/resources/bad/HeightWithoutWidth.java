package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Both or neither. */
@Network interface HeightWithoutWidth {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(height = 5)
  //               ^ HeightWithoutWidth
  Tensor resized(Tensor image);

  @Crop(width = 5)
  //            ^ HeightWithoutWidth
  Tensor cropped(Tensor image);
}
