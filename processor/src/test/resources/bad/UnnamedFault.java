import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** In the unnamed package. */
@Network interface UnnamedFault {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 0, channels = 8)
  //             ^ NumberTooSmall
  Tensor stem(Tensor image);
}
