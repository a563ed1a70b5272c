package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Java itself refuses these: methods of Object with another result. */
@Network interface ReservedByObject {
  @Input(channels = 3, height = 9, width = 9)
  Tensor hashCode();
  //     ^ ReservedName

  @Relu
  Tensor stem(Tensor hashCode);
}
