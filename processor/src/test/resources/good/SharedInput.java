package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The same map twice, through layers that leave it as it is. */
@Network interface SharedInput {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Dropout
  Tensor same(Tensor image);

  @Add
  Tensor twice(Tensor image, Tensor same);

  @Concat
  Tensor again(Tensor same, Tensor image, Tensor twice);
}
