package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The generated class could not see them. */
class NetworkMustBeVisible {
  @Network
  private interface Hidden {
  //      ^ NetworkMustBeVisible
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();
  }

  private static class Inner {
    @Network
    interface InsideHidden {
  //^ NetworkMustBeVisible
      @Input(channels = 3, height = 9, width = 9)
      Tensor image();
    }
  }
}
