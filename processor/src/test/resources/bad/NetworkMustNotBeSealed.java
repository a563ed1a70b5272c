package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** No generated class may implement it. */
class NetworkMustNotBeSealed {
  @Network
  sealed interface Closed permits Only {
  //     ^ NetworkMustNotBeSealed
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();
  }

  abstract static non-sealed class Only implements Closed {}
}
