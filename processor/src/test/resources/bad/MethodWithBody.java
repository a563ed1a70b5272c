package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Layers are computed by the generated class, not by the interface. */
@Network interface MethodWithBody {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  default Tensor stem(Tensor image) {
  //             ^ MethodWithBody
    return image;
  }

  @Relu
  static Tensor body(Tensor stem) {
  //            ^ MethodWithBody
    return stem;
  }

  @Relu
  private Tensor head(Tensor body) {
  //             ^ MethodWithBody
    return body;
  }
}
