package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Spatial pyramids with and without the picture's mean, with one rate and with none. */
@Network interface Pyramids {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @AtrousPyramid(rates = {1, 2, 4}, channels = 3)
  Tensor full(Tensor image);

  @AtrousPyramid(rates = 6, channels = 3, imagePooling = false)
  Tensor one(Tensor full);

  @AtrousPyramid(rates = {}, channels = 3)
  Tensor none(Tensor one);
}
