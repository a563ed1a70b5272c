package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The other end. */
@Network interface GroupsMustDivideOutputChannels {
  @Input(channels = 32, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, groups = 16, channels = 24)
  //                         ^ GroupsMustDivideOutputChannels
  Tensor conv(Tensor image);

  @TransposedConv(kernel = 3, groups = 32, channels = 8)
  //                                   ^ GroupsMustDivideOutputChannels
  Tensor transposed(Tensor image);
}
