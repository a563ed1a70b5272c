package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself. */
@Network interface UnknownSuperInterface extends Backbone {
  //                                             ^ compiler
  @Relu
  Tensor head(Tensor stem);
}
