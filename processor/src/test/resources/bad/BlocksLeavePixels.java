package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Blocks that do not cover a map. */
@Network interface BlocksLeavePixels {
  @Input(channels = 3, height = 9, width = 12)
  Tensor image();

  @SpaceToDepth(block = 2)
  //                    ^ BlocksLeavePixels
  Tensor rows(Tensor image);

  @SpaceToDepth(block = 9)
  //                    ^ BlocksLeavePixels
  Tensor columns(Tensor image);

  @SpaceToDepth(block = 100_000)
  //                    ^ BlocksLeavePixels
  Tensor beyond(Tensor image);

  @SpaceToDepth(block = 3)
  Tensor fits(Tensor image);
}
