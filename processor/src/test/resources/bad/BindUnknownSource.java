package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Attributes that the block does not have. */
@Network interface BindUnknownSource {
  @Block
  @interface Wrong {
    int channels() default 8;

    interface Layers {
      @Conv(kernel = 1) @Bind("channels = chanels")
  //                          ^ BindUnknownSource
      Tensor bind(Tensor input);
    }
  }

  @Block
  @interface Bare {
    interface Layers {
      @Conv(kernel = 1, channels = 8) @Each("rates")
  //                                        ^ BindUnknownSource
      Tensor each(Tensor input);
    }
  }

  @Block
  @interface Conditional {
    boolean deep() default false;

    interface Layers {
      @Relu @When("!dep")
  //              ^ BindUnknownSource
      Tensor each(Tensor input);

      @Conv(kernel = 1, channels = 8) @Named("1 when dep")
  //                                         ^ BindUnknownSource
      Tensor named(Tensor each);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
  Tensor wrong(Tensor image);

  @Bare
  Tensor bare(Tensor image);

  @Conditional
  Tensor conditional(Tensor image);
}
