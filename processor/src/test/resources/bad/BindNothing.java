package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What binds nothing was meant to bind something; what each copy takes is an array of the block. */
@Network interface BindNothing {
  @Block
  @interface Wrong {
    int channels() default 4;

    int[] rates() default {1, 2};

    interface Layers {
      @Conv(kernel = 3) @Bind({})
  //                          ^ ArrayLength
      Tensor none(Tensor input);

    }
  }

  @Block
  @interface Half {
    int channels() default 4;

    interface Layers {
      @Conv(kernel = 3) @Bind({"channels", ""})
  //                                       ^ BindSyntax
      Tensor empty(Tensor input);
    }
  }

  @Block
  @interface Copies {
    int[] rates() default {1, 2};

    interface Layers {
      @Relu @Each("rate")
  //              ^ BindUnknownSource
      Tensor each(Tensor input);

      @Concat
      Tensor out(Tensor each);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong
  Tensor stem(Tensor image);

  @Half
  Tensor body(Tensor image);

  @Copies
  Tensor head(Tensor image);
}
