package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** In a block that has an input called so, another unknown name is a mistake. */
@Network interface SecondInputOfBlock {
  @Block
  @interface Misspelt {
    interface Layers {
      @Relu
      Tensor first(Tensor input);

      @Add
      Tensor sum(Tensor frist, Tensor input);
  //                    ^ SecondInputOfBlock
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Misspelt
  Tensor stem(Tensor image);

  @Relu
  Tensor head(Tensor stem);
}
