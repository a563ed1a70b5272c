package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two layers that nobody reads, two that are marked, and no layer at all. */
@Network interface BlockOutputs {
  @Block
  @interface Two {
// ^ BlockOutputs
    interface Layers {
      @Relu
      Tensor left(Tensor input);

      @Tanh
      Tensor right(Tensor input);
    }
  }

  @Block
  @interface Marked {
// ^ BlockOutputs
    interface Layers {
      @Relu @Output
      Tensor left(Tensor input);

      @Tanh @Output
      Tensor right(Tensor left);
    }
  }

  @Block
  @interface Every {
// ^ BlockOutputs
    int[] rates();

    interface Layers {
      @Conv(kernel = 3, multiplier = 2) @Each("rates") @Bind("rate = rates")
      Tensor branch(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Two
  Tensor two(Tensor image);

  @Marked
  Tensor marked(Tensor image);

  @Every(rates = {1, 2})
  Tensor every(Tensor image);
}
