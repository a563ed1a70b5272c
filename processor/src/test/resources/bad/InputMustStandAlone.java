package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** An input is one operation alone. */
class InputMustStandAlone {
  @Network
  interface Normalized {
    @Input(channels = 3, height = 9, width = 9)
  //^ InputMustStandAlone
    @Normalize(mean = 127.5f)
    Tensor image();

    @Relu
    Tensor stem(Tensor image);
  }

  @Network
  interface Late {
    @Input(channels = 3, height = 9, width = 9)
    Tensor image();

    @Relu
    @Input(channels = 3, height = 9, width = 9)
  //^ InputMustStandAlone
    Tensor stem(Tensor image);

    @Relu
    Tensor head(Tensor stem);
  }
}
