package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** More rows or columns than can be mirrored. */
@Network interface PadMirrorsTooMuch {
  @Input(channels = 3, height = 4, width = 9)
  Tensor image();

  @Pad(pad = 4, mode = PadMode.REFLECT)
  //         ^ PadMirrorsTooMuch
  Tensor all(Tensor image);

  @Pad(pad = {3, 9}, mode = PadMode.REFLECT)
  //             ^ PadMirrorsTooMuch
  Tensor columns(Tensor image);

  @Pad(pad = {0, 0, 5, 9}, mode = PadMode.REFLECT)
  //                ^ PadMirrorsTooMuch
  Tensor below(Tensor image);

  @Pad(pad = {3, 8}, mode = PadMode.REFLECT)
  Tensor fits(Tensor image);

  @Pad(pad = 20, mode = PadMode.EDGE)
  Tensor wide(Tensor image);
}
