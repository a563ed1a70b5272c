package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Attributes that no operation before the @Bind has. */
@Network interface BindUnknownTarget {
  @Block
  @interface Misspelt {
    int dilation() default 2;

    interface Layers {
      @Conv(kernel = 3, channels = 8) @Bind("dilation")
  //                                        ^ BindUnknownTarget
      Tensor bind(Tensor input);
    }
  }

  @Block
  @interface Early {
    int rate() default 2;

    interface Layers {
      @Bind("rate") @Conv(kernel = 3, channels = 8)
  //        ^ BindUnknownTarget
      Tensor bind(Tensor input);
    }
  }

  @Block
  @interface Elsewhere {
    int rate() default 2;

    interface Layers {
      @Conv(kernel = 3, channels = 8) @MaxPool(kernel = 2) @Bind("DepthwiseConv.rate = rate")
  //                                                             ^ BindUnknownTarget
      Tensor bind(Tensor input);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Misspelt
  Tensor misspelt(Tensor image);

  @Early
  Tensor early(Tensor image);

  @Elsewhere
  Tensor elsewhere(Tensor early);
}
