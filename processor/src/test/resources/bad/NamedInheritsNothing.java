package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** On an interface, names are for what it inherits. */
@Network @Named("backbone")
//       ^ NamedInheritsNothing
interface NamedInheritsNothing {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8)
  Tensor stem(Tensor image);
}
