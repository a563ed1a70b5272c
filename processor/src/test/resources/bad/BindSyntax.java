package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What cannot be read. */
@Network interface BindSyntax {
  @Block
  @interface Wrong {
    int channels();

    interface Layers {
      @Conv(kernel = 1) @Bind("channels == channels")
  //                          ^ BindSyntax
      Tensor bind(Tensor input);

      @Relu @When("channels > many")
  //              ^ BindSyntax
      Tensor when(Tensor bind);

      @Sigmoid @When("channels > 1 && channels < 5")
  //                 ^ BindSyntax
      Tensor and(Tensor when);
    }
  }

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Wrong(channels = 8)
  Tensor stem(Tensor image);
}
