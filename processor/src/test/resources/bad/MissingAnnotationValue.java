package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says so itself, and nothing follows. */
@Network interface MissingAnnotationValue {
  @Input(channels = 3, height = 33)
//^ compiler
  Tensor image();

  @Relu
  Tensor stem(Tensor image);

  @SeparableConv
//^ compiler
  Tensor body(Tensor stem);

  @AtrousPyramid(channels = 8)
//^ compiler
  Tensor pyramid(Tensor body);

  @Relu @Repeat
  //    ^ compiler
  Tensor repeated(Tensor stem);
}
