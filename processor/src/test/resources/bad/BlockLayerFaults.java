package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What is wrong with a layer of a block: its types, its body, its name, its operations. */
@Network interface BlockLayerFaults {
  @Block
  @interface Wrong {
    interface Layers {
      @Relu
      Object typed(Tensor input);
  //         ^ NotATensor

      @Relu
      default Tensor bodied(Tensor input) {
  //                 ^ MethodWithBody
        return input;
      }

      Tensor bare(Tensor input);
  //         ^ MethodWithoutOperation

      @Relu
      Tensor twice(Tensor input);

      @Add
      Tensor twice(Tensor input, Tensor bare);
  //         ^ DuplicateLayer
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
  Tensor stem(Tensor image);
}
