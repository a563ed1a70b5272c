package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Two layers, one name. */
@Network interface DuplicateWeight {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor image);

  @Conv(kernel = 3, channels = 8) @Named("stem")
//^ DuplicateWeight
  Tensor head(Tensor stem);

  @Conv(kernel = 3, channels = 8) @BatchNorm @Named({"twice", "twice"})
  //                              ^ DuplicateWeight
  Tensor twice(Tensor head);
}
