package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A method without any annotation, one with foreign ones only, one with modifiers only. */
@Network interface MethodWithoutOperation {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  Tensor nothing(Tensor image);
  //     ^ MethodWithoutOperation

  @Deprecated
  Tensor foreign(Tensor image);
  //     ^ MethodWithoutOperation

  @Output
  Tensor modifier(Tensor image);
  //     ^ MethodWithoutOperation

  @Relu
  Tensor fine(Tensor nothing);
}
