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
      Tensor groups(Tensor input);

      @Conv(kernel = 1, channels = 8) @Bind("stride = deep")
      Tensor stride(Tensor groups);

      @LeakyRelu @Bind("slope = name")
      Tensor slope(Tensor stride);

      @Relu @When("deep == 1")
      Tensor compared(Tensor slope);

      @Relu @When("!sizes")
      Tensor flag(Tensor compared);

      @Conv(kernel = 1, channels = 8) @Each("deep")
      Tensor each(Tensor flag);

      @Activate @Bind("value = padding")
      Tensor activated(Tensor each);

      @MaxPool(kernel = 2) @Bind("padding = state")
      Tensor pooled(Tensor activated);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
//^ BindType
//^ BindType
//^ BindType
//^ BindType
//^ BindType
//^ BindType
//^ BindType
//^ BindType
  Tensor stem(Tensor image);
}
