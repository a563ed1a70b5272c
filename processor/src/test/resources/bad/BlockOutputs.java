package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two layers that nobody reads, two that are marked, and no layer at all. */
@Network interface BlockOutputs {
  @Block
  @interface Two {
    interface Layers {
      @Relu
      Tensor left(Tensor input);

      @Tanh
      Tensor right(Tensor input);
    }
  }

  @Block
  @interface Marked {
    interface Layers {
      @Relu @Output
      Tensor left(Tensor input);

      @Tanh @Output
      Tensor right(Tensor left);
    }
  }

  @Block
  @interface Every {
    int[] rates();

    interface Layers {
      @Conv(kernel = 3, multiplier = 2) @Each("rates") @Bind("rate = rates")
      Tensor branch(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Two
//^ BlockOutputs
  Tensor two(Tensor image);

  @Marked
//^ BlockOutputs
  Tensor marked(Tensor image);

  @Every(rates = {1, 2})
//^ BlockOutputs
  Tensor every(Tensor image);
}
