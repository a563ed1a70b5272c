package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** A type and the package to write it with, both hidden: nothing is left to name it by. */
@Network interface HiddenPackage {
  //     ^ PackageHidden
  int dev = 1;

  @interface Step {}

  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Relu
  Tensor stem(Tensor image);
}
