package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A network called as the record of its results. */
@Network interface Outputs {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor one(Tensor image);

  @Sigmoid
  Tensor two(Tensor image);
}
