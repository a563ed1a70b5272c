package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Inside a method, where no processor is asked about it. */
class LocalNetwork {
  static void method() {
    @Network
    interface Local {
      @Input(channels = 3, height = 33, width = 33)
      Tensor image();
    }
  }
}
