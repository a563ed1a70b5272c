package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** One number, two, or four. */
@Network interface ArrayLength {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = {}, channels = 8)
  //             ^ ArrayLength
  Tensor empty(Tensor image);

  @Conv(kernel = {1, 2, 3}, channels = 8)
  //             ^ ArrayLength
  Tensor three(Tensor image);

  @Conv(kernel = 3, stride = {}, channels = 8)
  //                         ^ ArrayLength
  Tensor noStride(Tensor image);

  @MaxPool(kernel = 3, stride = {1, 2, 3}, rate = {1, 1, 1})
  //                            ^ ArrayLength
  //                                              ^ ArrayLength
  Tensor pool(Tensor image);

  @AdaptiveMaxPool(size = {1, 2, 3})
  //                      ^ ArrayLength
  Tensor adaptive(Tensor image);

  @Conv(kernel = 3, pad = {1, 2, 3}, channels = 8)
  //                      ^ ArrayLength
  Tensor pad(Tensor image);

  @Pad(pad = {})
  //         ^ ArrayLength
  Tensor noPad(Tensor image);

  @Crop(height = 3, width = 3, offset = 1)
  //                                    ^ ArrayLength
  Tensor crop(Tensor image);

  @Resize(scale = {})
  //              ^ ArrayLength
  Tensor resize(Tensor image);

  @TransposedConv(kernel = 3, channels = 8, outputPadding = {})
  //                                                        ^ ArrayLength
  Tensor transposed(Tensor image);

  @Normalize(mean = {}, std = {})
  //                ^ ValuesPerChannel
  //                          ^ ValuesPerChannel
  Tensor normalized(Tensor image);
}
