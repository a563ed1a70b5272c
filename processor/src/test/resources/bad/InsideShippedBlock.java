package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** At the value that was bound, once, however many copies there are; else at the use. */
@Network interface InsideShippedBlock {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @SeparableConv(kernel = 0, channels = 32)
  //                      ^ NumberTooSmall
  Tensor kernel(Tensor image);

  @InvertedResidual(channels = 32, expansion = 0) @Repeat(5)
  //                                           ^ NumberTooSmall
  Tensor repeated(Tensor image);

  @AtrousPyramid(rates = {6, -12, 18}, channels = 64)
  //                         ^ NumberTooSmall
  Tensor rates(Tensor image);

  @AtrousPyramid(rates = {})
  Tensor none(Tensor image);

  @InvertedResidual(channels = 0) @Relu @SeparableConv(channels = -1)
  //                           ^ NumberTooSmall
  //                                                              ^ NumberTooSmall
  Tensor chained(Tensor image);
}
