package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Copies of copies of copies. */
@Network interface TooManyLayers {
  //     ^ TooManyLayers
  @Block
  @interface Thousand {
    interface Layers {
      @Relu @Repeat(1000)
      Tensor out(Tensor input);
    }
  }

  @Block
  @interface Million {
    interface Layers {
      @Thousand @Repeat(1000)
      Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Million @Repeat(1000)
  Tensor stem(Tensor image);
}
