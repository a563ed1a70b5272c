package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Layers take and give tensors. */
@Network interface NotATensor {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  float[] stem(Tensor image);
  //      ^ NotATensor

  @Conv(kernel = 3, channels = 8)
  Tensor body(float[] image);
  //                  ^ NotATensor

  @Relu
  void head(Tensor image);
  //   ^ NotATensor

  @Relu
  Object tail(Object image, Tensor... stem);
  //     ^ NotATensor
  //                 ^ NotATensor
  //                                  ^ NotATensor
}
