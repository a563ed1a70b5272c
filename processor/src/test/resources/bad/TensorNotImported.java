package bad;

import dev.atrous.dsl.*;

/** The compiler says so itself. */
@Network interface TensorNotImported {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();
//^ compiler

  @Relu
  Tensor stem(Tensor image);
//^ compiler
  //          ^ compiler
}
