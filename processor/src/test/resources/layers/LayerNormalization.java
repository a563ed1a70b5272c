package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A normalisation of each pixel, with weights of its own and without. */
@Network
public interface LayerNormalization {
  @Input(channels = 3, height = 8, width = 8)
  Tensor image();

  @Conv(kernel = 2, stride = 2, channels = 16) @LayerNorm(epsilon = 1e-6)
  Tensor stem(Tensor image);

  @LayerNorm(affine = false) @Gelu
  Tensor normed(Tensor stem);
}
