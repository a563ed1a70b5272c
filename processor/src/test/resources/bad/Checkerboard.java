package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Kernels that the stride does not divide. */
@Network interface Checkerboard {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @TransposedConv(kernel = 3, stride = 2, channels = 8)
  //                       ^ Checkerboard
  Tensor odd(Tensor image);

  @TransposedConv(kernel = 4, stride = 2, channels = 8)
  Tensor even(Tensor image);

  @TransposedConv(kernel = 2, stride = 3, channels = 8)
  //                       ^ Checkerboard
  Tensor holes(Tensor image);

  @TransposedConv(kernel = 4, stride = 2, rate = 2, channels = 8)
  //                       ^ Checkerboard
  Tensor spread(Tensor image);

  @TransposedConv(kernel = 4, stride = 2, rate = 3, channels = 8)
  Tensor spreadEvenly(Tensor image);
}
