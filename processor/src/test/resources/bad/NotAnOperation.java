package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An annotation with layers that is not marked as a block. */
@Network interface NotAnOperation {
  @interface Forgotten {
    interface Layers {
      @Relu
      Tensor out(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Forgotten
//^ NotAnOperation
  Tensor stem(Tensor image);

  @Forgotten @Relu
//^ NotAnOperation
  Tensor head(Tensor image);
}
