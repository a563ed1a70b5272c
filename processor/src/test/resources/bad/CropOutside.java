package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Too large, and too far to the right. */
@Network interface CropOutside {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Input(channels = 4, height = 12, width = 9)
  Tensor larger();

  @Crop(height = 10, width = 9)
  //             ^ CropOutside
  Tensor tall(Tensor image);

  @Crop(height = 5, width = 5, offset = {0, 5})
  //                                        ^ CropOutside
  Tensor right(Tensor image);

  @Crop
//^ CropOutside
  Tensor second(Tensor image, Tensor larger);
}
