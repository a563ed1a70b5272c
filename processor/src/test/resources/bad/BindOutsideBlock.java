package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A network has no attributes to bind. */
@Network interface BindOutsideBlock {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3) @Bind("channels")
  //                ^ BindOutsideBlock
  Tensor bind(Tensor image);

  @Relu @When("deep")
  //    ^ BindOutsideBlock
  Tensor when(Tensor image);

  @Relu @Each("rates")
  //    ^ BindOutsideBlock
  Tensor each(Tensor image);

  @Conv(kernel = 3, channels = 8) @Named("0 when deep")
  //                                     ^ BindOutsideBlock
  Tensor named(Tensor image);
}
