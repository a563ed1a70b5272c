package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** What computes each number by itself, or each channel. */
@Network
public interface ElementByElement {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @BatchNorm @PRelu
  Tensor first(Tensor image);

  @Silu @LeakyRelu(slope = 0.1)
  Tensor second(Tensor first);

  @PRelu(shared = true) @Dropout @Tanh
  Tensor third(Tensor second);

  @HardSigmoid @Activate(Activation.SIGMOID)
  Tensor fourth(Tensor third);

  @Gelu(approximate = GeluApproximation.TANH)
  Tensor fifth(Tensor fourth);

  @HardSigmoid(slope = 0.2, offset = 0.4)
  Tensor sixth(Tensor fifth);

  @Elu @Softplus @Mish @Clip(min = -0.5, max = 2.5)
  Tensor seventh(Tensor sixth);
}
