package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two interfaces whose generated classes would have the same name. */
class NameTakenByNetwork {
  @Network
  interface Inner {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }
}

@Network interface NameTakenByNetwork_Inner {
  //     ^ NameTaken
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);
}
