package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** Numbers with a fraction. */
@Network interface NumberOutOfRange {
  @Input(channels = 3, height = 9, width = 9)
  Tensor image();

  @Conv(kernel = 3, channels = 8) @BatchNorm(epsilon = -1e-5)
  //                                                   ^ NumberOutOfRange
  Tensor epsilon(Tensor image);

  @LayerNorm(epsilon = -1)
  //                   ^ NumberOutOfRange
  Tensor layerNorm(Tensor image);

  @InstanceNorm(epsilon = 0.0 / 0)
  //                          ^ NumberOutOfRange
  Tensor instanceNorm(Tensor image);

  @LocalResponseNorm(size = 4, alpha = 0, beta = 1.0 / 0, k = -1)
  //                        ^ NumberOutOfRange
  //                                   ^ NumberOutOfRange
  //                                                 ^ NumberOutOfRange
  //                                                          ^ NumberOutOfRange
  Tensor localResponse(Tensor image);

  @LeakyRelu(slope = Double.NaN)
  //                       ^ NumberOutOfRange
  Tensor slope(Tensor image);

  @HardSigmoid(slope = 0.2, offset = 1.0 / 0)
  //                                     ^ NumberOutOfRange
  Tensor offset(Tensor image);

  @Elu(alpha = -1.0 / 0) @Clip(max = 0.0 / 0)
  //                ^ NumberOutOfRange
  //                                     ^ NumberOutOfRange
  Tensor alpha(Tensor image);

  @Normalize(mean = Float.POSITIVE_INFINITY)
  //                     ^ NumberOutOfRange
  Tensor mean(Tensor image);

  @Normalize(std = {1, 0, 1})
  //                   ^ NumberOutOfRange
  Tensor std(Tensor image);

  @Pad(pad = 1, value = 0f / 0)
  //                       ^ NumberOutOfRange
  Tensor value(Tensor image);

  @Dropout(p = 1.5)
  //           ^ NumberOutOfRange
  Tensor p(Tensor image);
}
