package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The direction that PyTorch has: groups divide the channels. */
@Network interface GroupsMustDivideChannels {
  @Input(channels = 32, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, groups = 5, channels = 30)
  //                         ^ GroupsMustDivideChannels
  Tensor conv(Tensor image);

  @Conv(kernel = 3, groups = 64, channels = 64)
  //                         ^ GroupsMustDivideChannels
  Tensor more(Tensor image);

  @TransposedConv(kernel = 3, groups = 3, channels = 30)
  //                                   ^ GroupsMustDivideChannels
  Tensor transposed(Tensor image);

  @Shuffle(groups = 7)
  //                ^ GroupsMustDivideChannels
  Tensor shuffled(Tensor image);

  @GroupNorm(groups = 12)
  //                  ^ GroupsMustDivideChannels
  Tensor normed(Tensor image);
}
