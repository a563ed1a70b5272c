package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A block reads as many tensors as its layers have parameters that name no layer. */
@Network interface BlockInputCount {
  @Block
  @interface Merge {
    interface Layers {
      @Add
      Tensor sum(Tensor left, Tensor right);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Merge
//^ BlockInputCount
  Tensor alone(Tensor image);

  @Relu
  Tensor left(Tensor image);

  @Merge
  Tensor three(Tensor alone, Tensor image, Tensor left);
  //                                ^ BlockInputCount

  @Merge
  Tensor merged(Tensor alone, Tensor left);
}
