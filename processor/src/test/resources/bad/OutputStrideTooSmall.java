package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The switch off is to leave it out. */
@Network(outputStride = 0) interface OutputStrideTooSmall {
  //                    ^ NumberTooSmall
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 8)
  Tensor stem(Tensor image);
}
