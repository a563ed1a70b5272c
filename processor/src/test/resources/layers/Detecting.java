package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Maps of two sizes as one list, and a part of a map's channels, whose pixels lie apart. */
@Network
public interface Detecting {
  @Input(channels = 6, height = 4, width = 4)
  Tensor near();

  @MaxPool(kernel = 2)
  Tensor far(Tensor near);

  @Predictions(channels = 3) @Softmax
  Tensor classes(Tensor near, Tensor far);

  @Slice(from = 2)
  Tensor some(Tensor near);

  @Predictions(channels = 2)
  Tensor boxes(Tensor some);

  @Predictions
  Tensor pixels(Tensor some);
}
