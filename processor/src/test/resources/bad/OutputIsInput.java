package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Nothing is computed: an input that nobody reads and one that is marked. */
class OutputIsInput {
  @Network
  interface Marked {
    @Input(channels = 3, height = 9, width = 9)
    @Output
    Tensor image();
  //       ^ OutputIsInput

    @Relu
    Tensor stem(Tensor image);
  }

}
