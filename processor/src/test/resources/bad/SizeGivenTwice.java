package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** By numbers, by a scale, by a second parameter: one of them. */
@Network interface SizeGivenTwice {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Resize(height = 5, width = 5, scale = 2)
  //                                     ^ SizeGivenTwice
  Tensor one(Tensor image);

  @Resize(height = 5, width = 5)
//^ SizeGivenTwice
  Tensor two(Tensor image, Tensor other);

  @Sigmoid
  Tensor other(Tensor image);

  @Resize(scale = 2)
//^ SizeGivenTwice
  Tensor three(Tensor image, Tensor other);

  @Crop(height = 5, width = 5)
//^ SizeGivenTwice
  Tensor four(Tensor image, Tensor other);
}
