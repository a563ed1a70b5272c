package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Learned factors of channels, in the weights of a convolution and by themselves. */
@Network
public interface Scaling {
  @Input(channels = 3, height = 8, width = 8)
  Tensor image();

  @Scale
  Tensor calibrated(Tensor image);

  @Conv(kernel = 3, channels = 3) @Scale(bias = false)
  Tensor branch(Tensor calibrated);

  @Add @Scale(bias = false) @Relu
  Tensor sum(Tensor image, Tensor branch);
}
