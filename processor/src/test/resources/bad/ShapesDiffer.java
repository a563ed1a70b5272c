package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Sizes that neither agree nor are 1. */
@Network interface ShapesDiffer {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 4)
  Tensor half(Tensor image);

  @Conv(kernel = 3, channels = 8) @Relu
  Tensor wide(Tensor image);

  @Add @Relu
//^ ShapesDiffer
  Tensor height(Tensor image, Tensor half);

  @Multiply
//^ ShapesDiffer
  Tensor channels(Tensor image, Tensor wide);

  @Conv(kernel = {1, 2}, channels = 4, padding = Padding.VALID)
  Tensor narrow(Tensor image);

  @Subtract
//^ ShapesDiffer
  Tensor difference(Tensor image, Tensor wide);

  @Add
//^ ShapesDiffer
  Tensor width(Tensor image, Tensor narrow);
}
