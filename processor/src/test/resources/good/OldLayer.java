package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A layer that is deprecated. */
@Network interface OldLayer {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  /**
   * Of another time.
   *
   * @deprecated read {@code head}
   */
  @Deprecated
  @Conv(kernel = 3, channels = 4)
  Tensor stem(Tensor image);

  @Relu
  Tensor head(Tensor stem);
}
