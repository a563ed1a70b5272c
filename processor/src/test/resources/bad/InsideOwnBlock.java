package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What is wrong in any use is reported in the block, and what depends on a use at that use. */
@Network interface InsideOwnBlock {
  @Block
  @interface Inner {
    int groups();

    interface Layers {
      @Conv(kernel = 3, channels = 8) @Bind("groups")
      Tensor grouped(Tensor input);

      @Conv(kernel = 3, stride = 0, channels = 8)
  //                             ^ NumberTooSmall
      Tensor second(Tensor grouped);
    }
  }

  @Block
  @interface Outer {
    int parts() default 2;

    interface Layers {
      @Relu
      Tensor first(Tensor input);

      @Inner(groups = 0) @Bind("groups = parts")
      Tensor inner(Tensor first);
    }
  }

  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Inner(groups = 3)
  //              ^ GroupsMustDivideOutputChannels
  Tensor inner(Tensor image);

  @Outer(parts = 5)
  //             ^ GroupsMustDivideChannels
  Tensor outer(Tensor image);

  @Outer
//^ GroupsMustDivideChannels
  Tensor byDefault(Tensor image);
}
