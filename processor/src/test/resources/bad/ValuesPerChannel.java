package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** One for all, or one for each. */
@Network interface ValuesPerChannel {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Normalize(mean = {1, 2, 3}, std = {1, 2, 3})
  //                ^ ValuesPerChannel
  //                                 ^ ValuesPerChannel
  Tensor normalized(Tensor image);
}
