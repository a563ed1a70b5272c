package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A block in itself, directly and through another. */
@Network interface BlockRecursion {
  @Block
  @interface Self {
// ^ BlockRecursion
    interface Layers {
      @Self
      Tensor again(Tensor input);
    }
  }

  @Block
  @interface Chicken {
// ^ BlockRecursion
    interface Layers {
      @Egg
      Tensor egg(Tensor input);
    }
  }

  @Block
  @interface Egg {
    interface Layers {
      @Relu @Chicken
      Tensor chicken(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Self
  Tensor self(Tensor image);

  @Chicken
  Tensor first(Tensor image);
}
