package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Three mistakes are three errors, and what reads a wrong layer is not one more. */
@Network interface ThreeFaults {
  @Input(channels = 3, height = 65, width = 65)
  Tensor image();

  @Conv(kernel = 3, stride = 0, channels = 32) @BatchNorm @Relu6
  //                         ^ NumberTooSmall
  Tensor stem(Tensor image);

  @SeparableConv(channels = 64)
  Tensor body(Tensor stem);

  @Conv(kernel = 3, groups = 2, channels = 8)
  //                         ^ GroupsMustDivideChannels
  Tensor side(Tensor image);

  @Concat
  Tensor both(Tensor body, Tensor side);

  @Conv(kernel = 1, channels = 21)
  Tensor logits(Tensor bth);
  //                   ^ UnknownLayer

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor scores(Tensor logits, Tensor image);
}
