package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Blocks of one's own: bound values, conditions, copies, blocks in blocks, two inputs. */
class Blocks {
  @Block
  @interface Residual {
    int channels();

    int stride() default 1;

    boolean shortcut() default true;

    String comment() default "";

    Class<?> unread() default Object.class;

    interface Layers {
      @Conv(kernel = 3) @Bind({"channels", "stride"}) @BatchNorm @Relu
      Tensor first(Tensor input);

      @Conv(kernel = 3) @Bind("channels") @BatchNorm
      Tensor second(Tensor first);

      @Conv(kernel = 1) @Bind({"channels", "stride"}) @When("shortcut")
      Tensor projected(Tensor input);

      @Add @Relu
      Tensor sum(Tensor second, Tensor projected);
    }
  }

  @Block
  @interface Stage {
    int width() default 4;

    int[] rates() default {1, 2};

    interface Layers {
      @Residual(channels = 0) @Bind("channels = width") @Repeat(2)
      Tensor residuals(Tensor input);

      @Conv(kernel = 3, channels = 2) @Each("rates") @Bind("rate = rates") @Relu
      Tensor branches(Tensor residuals);

      @Concat
      Tensor out(Tensor branches);
    }
  }

  /** One @Bind names the operations that it means, and may stand before them. */
  @Block
  @interface Addressed {
    @Required
    int width() default 0;

    boolean one() default true;

    int size() default 3;

    interface Layers {
      @Bind({"Conv.kernel = size", "Conv.channels = width", "MaxPool.kernel = size", "PRelu.shared = one"})
      @Conv @MaxPool(stride = 1) @PRelu
      Tensor conv(Tensor input);
    }
  }

  @Block
  @interface Gate {
    interface Layers {
      @Sigmoid
      Tensor squashed(Tensor gate);

      @Multiply
      Tensor product(Tensor squashed, Tensor value);
    }
  }

  @Network
  interface Classifier {
    @Input(channels = 3, height = 17, width = 17)
    Tensor image();

    @Residual(channels = 4, stride = 2, comment = "down")
    Tensor down(Tensor image);

    @Residual(channels = 4, shortcut = false, unread = String.class) @Tanh
    Tensor body(Tensor down);

    @Stage(rates = {1, 3, 5})
    Tensor stage(Tensor body);

    @Stage @Repeat(2)
    Tensor stages(Tensor stage);

    @Conv(kernel = 1, channels = 4)
    Tensor gate(Tensor stages);

    @Gate
    Tensor gated(Tensor gate, Tensor stages);

    @Addressed(width = 4)
    Tensor addressed(Tensor gated);
  }
}
