package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Groups that do not see each other. */
@Network
public interface GroupedConv {
  @Input(channels = 4, height = 5, width = 5)
  Tensor image();

  @Conv(kernel = 3, groups = 2, channels = 6)
  Tensor grouped(Tensor image);
}
