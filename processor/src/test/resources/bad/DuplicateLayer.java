package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A parameter could not say which of the two it reads. */
@Network interface DuplicateLayer {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);

  @Add
  Tensor stem(Tensor image, Tensor other);
  //     ^ DuplicateLayer

  @Sigmoid
  Tensor other(Tensor stem);
}
