package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The second copy cannot read the first. */
@Network interface InsideRepeat {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, groups = 4, channels = 8) @Repeat(3)
  Tensor fine(Tensor image);

  @Conv(kernel = 3, groups = 4, channels = 6) @Repeat(3)
  //                         ^ GroupsMustDivideOutputChannels
  Tensor groups(Tensor image);

  @MaxPool(kernel = 3, padding = Padding.VALID) @Repeat(4)
  //                ^ OutputEmpty
  Tensor shrinking(Tensor image);
}
