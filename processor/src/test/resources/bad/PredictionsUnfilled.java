package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels of which predictions take some and leave others. */
@Network interface PredictionsUnfilled {
  @Input(channels = 24, height = 9, width = 9)
  Tensor near();

  @Conv(kernel = 3, stride = 2, channels = 18)
  Tensor far(Tensor near);

  @Predictions(channels = 5)
  //                      ^ PredictionsUnfilled
  Tensor one(Tensor near);

  @Predictions(channels = 4)
  //                      ^ PredictionsUnfilled
  Tensor both(Tensor near, Tensor far);

  @Predictions
//^ PredictionsUnfilled
  Tensor all(Tensor near, Tensor far);

  @Predictions(channels = 6)
  Tensor fits(Tensor near, Tensor far);
}
