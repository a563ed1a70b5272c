package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Zero and less, each at its number. */
@Network interface NumberTooSmall {
  @Input(channels = 0, height = 9, width = 9)
  //                ^ NumberTooSmall
  Tensor image();

  @Input(channels = 3, height = 9, width = 9)
  Tensor other();

  @Conv(kernel = 0, channels = 8)
  //             ^ NumberTooSmall
  Tensor kernel(Tensor other);

  @Conv(kernel = {3, -1}, channels = 8)
  //                 ^ NumberTooSmall
  Tensor second(Tensor other);

  @Conv(kernel = 3, stride = 0, channels = 8)
  //                         ^ NumberTooSmall
  Tensor stride(Tensor other);

  @DepthwiseConv(kernel = 3, rate = {0, 0})
  //                                 ^ NumberTooSmall
  Tensor rate(Tensor other);

  @Conv(kernel = 3, groups = 0, channels = 8)
  //                         ^ NumberTooSmall
  Tensor groups(Tensor other);

  @Conv(kernel = 3, multiplier = 0)
  //                             ^ NumberTooSmall
  Tensor multiplier(Tensor other);

  @Conv(kernel = 3, channels = 0)
  //                           ^ NumberTooSmall
  Tensor channels(Tensor other);

  @Linear(channels = -5)
  //                 ^ NumberTooSmall
  Tensor linear(Tensor other);

  @Predictions(channels = 0)
  //                      ^ NumberTooSmall
  Tensor predictions(Tensor other);

  @MaxPool(kernel = 3, pad = {1, -1})
  //                             ^ NumberTooSmall
  Tensor pad(Tensor other);

  @TransposedConv(kernel = 3, outputPadding = -1, channels = 8)
  //                                          ^ NumberTooSmall
  Tensor outputPadding(Tensor other);

  @Resize(height = 0, width = 5)
  //               ^ NumberTooSmall
  Tensor resize(Tensor other);

  @Resize(scale = 0)
  //              ^ NumberOutOfRange
  Tensor scale(Tensor other);

  @Crop(height = 3, width = 3, offset = {0, -1})
  //                                        ^ NumberTooSmall
  Tensor crop(Tensor other);

  @DepthToSpace(block = 0)
  //                    ^ NumberTooSmall
  Tensor block(Tensor other);

  @SpaceToDepth(block = 0)
  //                    ^ NumberTooSmall
  Tensor deep(Tensor other);

  @Pad(channelsBefore = -1, channelsAfter = -2)
  //                    ^ NumberTooSmall
  //                                        ^ NumberTooSmall
  Tensor padded(Tensor other);

  @Slice(from = -1)
  //            ^ NumberTooSmall
  Tensor from(Tensor other);

  @Slice(to = 0)
  //          ^ NumberTooSmall
  Tensor to(Tensor other);

  @Shuffle(groups = 0)
  //                ^ NumberTooSmall
  Tensor shuffle(Tensor other);

  @GroupNorm(groups = 0)
  //                  ^ NumberTooSmall
  Tensor normGroups(Tensor other);

  @LocalResponseNorm(size = -1)
  //                        ^ NumberTooSmall
  Tensor normSize(Tensor other);

  @AdaptiveMaxPool(size = {2, 0})
  //                          ^ NumberTooSmall
  Tensor size(Tensor other);

  @Relu @Repeat(0)
  //            ^ NumberTooSmall
  Tensor repeat(Tensor other);

  @Relu
  Tensor behindImage(Tensor image);
}
