package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Channels may differ at a concatenation, heights and widths not. */
@Network interface SizesDiffer {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 4)
  Tensor half(Tensor image);

  @GlobalAvgPool
  Tensor pooled(Tensor image);

  @Concat
//^ SizesDiffer
  Tensor both(Tensor image, Tensor half);

  @Concat
//^ SizesDiffer
  Tensor all(Tensor pooled, Tensor image);
}
