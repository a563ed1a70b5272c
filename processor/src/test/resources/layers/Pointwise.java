package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A 1×1 kernel is a product of matrices. */
@Network
public interface Pointwise {
  @Input(channels = 4, height = 5, width = 5)
  Tensor image();

  @Conv(kernel = 1, channels = 8) @HardSwish
  Tensor pointwise(Tensor image);
}
