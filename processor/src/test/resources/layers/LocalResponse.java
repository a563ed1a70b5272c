package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** AlexNet's normalisation by the channels around, and others. */
@Network
public interface LocalResponse {
  @Input(channels = 3, height = 8, width = 8)
  Tensor image();

  @Conv(kernel = 2, stride = 2, channels = 16) @Relu @LocalResponseNorm(size = 5, alpha = 5e-4, k = 2)
  Tensor stem(Tensor image);

  @LocalResponseNorm(size = 3, beta = 0.6) @Tanh
  Tensor normed(Tensor stem);
}
