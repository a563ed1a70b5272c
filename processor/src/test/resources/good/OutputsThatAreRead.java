package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An output that others read too, and an input in the middle. */
@Network interface OutputsThatAreRead {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 4) @Output
  Tensor stem(Tensor image);

  @Input(channels = 1, height = 9, width = 9)
  Tensor mask();

  @Multiply @Output
  Tensor masked(Tensor stem, Tensor mask);

  @Relu @Output
  Tensor head(Tensor masked);
}
