package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An inherited layer that no output of the heir needs is left out, with a note. */
class LayerLeftOut {
  interface Whole {
    @Input(channels = 3, height = 33, width = 33)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);

    @Sigmoid
    Tensor head(Tensor stem);
  //       ^ LayerLeftOut
  }

  @Network
  interface Backbone extends Whole {
    @Relu @Output
    Tensor stem(Tensor image);
  }
}
