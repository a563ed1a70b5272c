package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** To which size. */
@Network interface SizeMissing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(mode = ResizeMode.NEAREST)
//^ SizeMissing
  Tensor resized(Tensor image);

  @Crop(offset = {1, 1})
//^ SizeMissing
  Tensor cropped(Tensor image);

  @Relu @Resize
  //    ^ SizeMissing
  Tensor behind(Tensor image);
}
