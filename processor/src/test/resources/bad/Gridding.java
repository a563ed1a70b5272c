package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Rates with a common factor, all of them since the last pooling. */
@Network interface Gridding {
  @Input(channels = 4, height = 65, width = 65)
  Tensor image();

  @Conv(kernel = 3, rate = 2, channels = 8) @BatchNorm @Relu
  Tensor two(Tensor image);

  @Conv(kernel = 1, channels = 4)
  Tensor narrow(Tensor two);

  @DepthwiseConv(kernel = 3, rate = 4)
  //                                ^ Gridding
  Tensor four(Tensor narrow);

  @Conv(kernel = 3, rate = 3, channels = 4)
  Tensor three(Tensor four);

  @Conv(kernel = 3, rate = 2, channels = 4)
  Tensor behindAnother(Tensor three);

  @MaxPool(kernel = 2, stride = 2)
  Tensor pooled(Tensor behindAnother);

  @Conv(kernel = 3, rate = 2, channels = 4)
  Tensor behindAPool(Tensor pooled);

  @Add
  Tensor sum(Tensor behindAPool, Tensor pooled);

  @Conv(kernel = 3, rate = {1, 6}, channels = 4) @Relu
  //                       ^ Gridding
  Tensor six(Tensor sum);

  @Conv(kernel = 3, rate = 2, channels = 4) @Repeat(3)
  //                       ^ Gridding
  Tensor repeated(Tensor six);

  @Conv(kernel = 3, rate = 2, channels = 4) @SuppressWarnings("atrous:gridding")
  Tensor silenced(Tensor repeated);
}
