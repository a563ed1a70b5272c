package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Names of weights. */
@Network interface Names {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4) @BatchNorm @Named({"features.0", "features.1"})
  Tensor stem(Tensor image);

  @SeparableConv(channels = 4) @Named("blocks.{1}.separable") @Repeat(2)
  Tensor body(Tensor stem);

  @Conv(kernel = 1, channels = 2) @Named("name_\"with\"_$signs,_%_and_\\_slashes")
  Tensor odd(Tensor body);
}
