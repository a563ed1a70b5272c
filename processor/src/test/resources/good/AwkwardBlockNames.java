package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The same in a block. */
@Network interface AwkwardBlockNames {
  @Block
  @interface Awkward {
    int memory() default 3;

    interface Layers {
      @Conv(channels = 2) @Bind("kernel = memory") @BatchNorm
      Tensor path(Tensor input);

      @Conv(kernel = 1, channels = 2)
      Tensor parameters(Tensor path);

      @Conv(kernel = 1, channels = 2)
      Tensor work(Tensor parameters);

      @Conv(kernel = 1, channels = 2)
      Tensor memory(Tensor work);

      @Conv(kernel = 1, channels = 2)
      Tensor at(Tensor memory);

      @Conv(kernel = 1, channels = 2)
      Tensor inputAt(Tensor at);

      @Conv(kernel = 1, channels = 2)
      Tensor run(Tensor inputAt);

      @Add
      Tensor output(Tensor run, Tensor input);
    }
  }

  @Input(channels = 2, height = 5, width = 5)
  Tensor input();

  @Awkward
  Tensor output(Tensor input);

  @Awkward(memory = 5) @Repeat(2)
  Tensor copy0(Tensor output);
}
