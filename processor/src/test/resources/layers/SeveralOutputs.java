package layers;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

// golden: whole
/** A record of the results. */
@SuppressWarnings("atrous:layer-unused")
@Network
public interface SeveralOutputs {
  @Input(channels = 3, height = 4, width = 4)
  Tensor image();

  @Input(channels = 3, height = 4, width = 4)
  Tensor mask();

  @Conv(kernel = 1, channels = 2) @Output
  Tensor stem(Tensor image);

  @Multiply @Output
  Tensor masked(Tensor image, Tensor mask);

  @Relu
  Tensor unneeded(Tensor image);
}
