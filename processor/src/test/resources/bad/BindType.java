package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Values that do not fit. */
@Network interface BindType {
  @Block
  @interface Wrong {
    int[] sizes() default {1, 2};
    boolean deep() default true;
    String name() default "";
    double slope() default 0.1;
    Padding padding() default Padding.SAME;
    Thread.State state() default Thread.State.NEW;

    interface Layers {
      @Conv(kernel = 1, channels = 8) @Bind("groups = sizes")
  //                                        ^ BindType
      Tensor groups(Tensor input);

      @Conv(kernel = 1, channels = 8) @Bind("stride = deep")
  //                                        ^ BindType
      Tensor stride(Tensor groups);

      @LeakyRelu @Bind("slope = name")
  //                   ^ BindType
      Tensor slope(Tensor stride);

      @Relu @When("deep == 1")
  //              ^ BindType
      Tensor compared(Tensor slope);

      @Relu @When("!sizes")
  //              ^ BindType
      Tensor flag(Tensor compared);

      @Conv(kernel = 1, channels = 8) @Each("deep")
  //                                        ^ BindType
      Tensor each(Tensor flag);

      @Activate @Bind("value = padding")
  //                  ^ BindType
      Tensor activated(Tensor each);

      @MaxPool(kernel = 2) @Bind("padding = state")
  //                             ^ BindType
      Tensor pooled(Tensor activated);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
  Tensor stem(Tensor image);
}
