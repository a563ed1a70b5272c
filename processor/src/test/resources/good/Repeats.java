package good;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Once, fifty times, of a chain, of a block; counters in names. */
@Network interface Repeats {
  @Input(channels = 4, height = 9, width = 9)
  Tensor image();

  @Relu @Repeat(1)
  Tensor once(Tensor image);

  @Conv(kernel = 3, channels = 4) @BatchNorm @Relu @Repeat(50)
  Tensor fifty(Tensor once);

  @InvertedResidual(channels = 4) @Relu @Repeat(2)
  Tensor blocks(Tensor fifty);

  @Conv(kernel = 3, channels = 4) @Repeat(3) @Named("layer{5}.conv")
  Tensor named(Tensor blocks);
}
