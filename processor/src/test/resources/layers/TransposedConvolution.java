package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Twice as large. */
@SuppressWarnings("atrous:checkerboard")
@Network
public interface TransposedConvolution {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @TransposedConv(kernel = 3, stride = 2, channels = 2)
  Tensor larger(Tensor image);
}
