package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Maps joined element by element, of the same size and of sizes of one. */
@Network
public interface Broadcasting {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @GlobalAvgPool @Sigmoid
  Tensor gate(Tensor image);

  @Multiply
  Tensor gated(Tensor image, Tensor gate);

  @Add @Relu
  Tensor sum(Tensor gated, Tensor image);

  @Subtract
  Tensor centred(Tensor sum, Tensor gate);

  @Divide
  Tensor quotient(Tensor centred, Tensor gate);

  @Maximum
  Tensor greatest(Tensor quotient, Tensor image, Tensor gate);

  @Minimum @Relu
  Tensor least(Tensor greatest, Tensor sum);
}
