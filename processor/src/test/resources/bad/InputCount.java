package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Too few and too many parameters. */
@Network interface InputCount {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
//^ InputCount
  Tensor two(Tensor image, Tensor image2);

  @Sigmoid
  Tensor image2(Tensor image);

  @Concat
//^ InputCount
  Tensor alone(Tensor image);

  @Relu
//^ InputCount
  Tensor none();

  @Resize(height = 3, width = 3)
//^ InputCount
  Tensor three(Tensor image, Tensor image2, Tensor other);

  @Tanh
  Tensor other(Tensor image);

  @Subtract
//^ InputCount
  Tensor difference(Tensor image, Tensor image2, Tensor other);

  @Divide
//^ InputCount
  Tensor quotient(Tensor image);
}
