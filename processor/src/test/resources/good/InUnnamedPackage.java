import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** No package. */
@Network interface InUnnamedPackage {
  @Input(channels = 3, height = 5, width = 5)
  Tensor image();

  @SeparableConv(channels = 4)
  Tensor stem(Tensor image);
}
