package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

// golden: constructor, run, steps
/** A convolution that is computed onto the map that it is added to. */
@Network
public interface ResidualLayers {
  @Input(channels = 6, height = 9, width = 7)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);

  @Conv(kernel = 3, channels = 6)
  @BatchNorm
  Tensor change(Tensor stem);

  @Add
  Tensor sum(Tensor change, Tensor image);
}
