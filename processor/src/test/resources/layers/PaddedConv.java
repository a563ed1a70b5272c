package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Explicit padding and a rate: ranges of rows and columns for each tap. */
@Network
public interface PaddedConv {
  @Input(channels = 2, height = 6, width = 7)
  Tensor image();

  @Conv(kernel = 3, rate = 2, pad = {2, 1, 2, 3}, channels = 3) @BatchNorm @Relu
  Tensor conv(Tensor image);
}
