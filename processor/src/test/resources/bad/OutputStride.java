package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** No product of strides on the way is 6. */
@Network(outputStride = 6) interface OutputStride {
  //                    ^ OutputStride
  @Input(channels = 4, height = 64, width = 64)
  Tensor image();

  @Conv(kernel = 3, stride = 4, channels = 8)
  Tensor stem(Tensor image);

  @Conv(kernel = 3, stride = 2, channels = 8)
  Tensor head(Tensor stem);

  @Conv(kernel = 3, stride = 2, channels = 8)
  Tensor tail(Tensor head);
}
