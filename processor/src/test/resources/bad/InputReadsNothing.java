package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An input with parameters. */
@Network interface InputReadsNothing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image(Tensor other);
  //                  ^ InputReadsNothing

  @Relu
  Tensor stem(Tensor image);
}
