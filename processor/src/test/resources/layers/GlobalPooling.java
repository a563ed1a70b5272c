package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The mean and the maximum of each channel. */
@Network
public interface GlobalPooling {
  @Input(channels = 3, height = 5, width = 5)
  Tensor image();

  @GlobalAvgPool
  Tensor mean(Tensor image);

  @GlobalMaxPool @Relu
  Tensor greatest(Tensor image);
}
