package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An annotation that is called a block. */
class BlockWithoutLayers {
  @Block
  @interface Hollow {
// ^ BlockWithoutLayers
    int channels();
  }

  @Network
  interface Classifier {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Hollow(channels = 8)
    Tensor stem(Tensor image);
  }
}
