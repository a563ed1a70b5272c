package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An override gives an inherited layer less than it needs. */
class InheritedOverride {
  @Network
  interface Large {
    @Input(channels = 3, height = 33, width = 33)
    Tensor image();

    @Conv(kernel = 9, channels = 8, padding = Padding.VALID)
  //               ^ OutputEmpty
    Tensor stem(Tensor image);
  }

  @Network
  interface Small extends Large {
    @Override
    @Input(channels = 3, height = 5, width = 5)
    Tensor image();
  }

  @Network
  interface Renamed extends Large {
    @Override
    @Conv(kernel = 9, channels = 8)
    Tensor stem(Tensor picture);
  //                   ^ UnknownLayer
  }
}
