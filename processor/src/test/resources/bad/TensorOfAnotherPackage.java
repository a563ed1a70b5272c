package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A class of the same name from somewhere else. */
class TensorOfAnotherPackage {
  static class Tensor {}

  @Network
  interface Classifier {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();
  //       ^ NotATensor

    @Relu
    Tensor stem(Tensor image);
  }
}
