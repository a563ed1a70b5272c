package bad;

import dev.atrous.dsl.*;
import dev.atrous.runtime.Tensor;

/** The compiler says that there is no such attribute; with javac we say what to write. */
@Network interface UnknownAttribute {
  @Input(channels = 3, height = 33, width = 33)
  Tensor image();

  @Conv(kernel = 3, dilation = 2, channels = 8)
  //                ^ compiler
//^ UnknownAttribute*
  Tensor stem(Tensor image);

  @MaxPool(kernel = 3, strides = 2, ceil_mode = true, in_channels = 8)
  //                   ^ compiler
  //                                ^ compiler
  //                                                  ^ compiler
//^ UnknownAttribute*
  Tensor words(Tensor stem);

  @BatchNorm(eps = 1e-3) @Softmax(dim = 1)
  //         ^ compiler
//^ UnknownAttribute*
  //                              ^ compiler
  //                     ^ UnknownAttribute*
  Tensor norm(Tensor words);

  @Dropout(0.5)
  //       ^ compiler
//^ UnknownAttribute*
  Tensor value(Tensor norm);

  @DepthToSpace(block = 2, upscale_factor = 2)
  //                       ^ compiler
//^ UnknownAttribute*
  Tensor pixels(Tensor value);

  @Predictions(channels = 1, num_anchors = 2)
  //                         ^ compiler
//^ UnknownAttribute*
  Tensor predictions(Tensor value);

  @AdaptiveAvgPool(size = 2, output_size = 2)
  //                         ^ compiler
//^ UnknownAttribute*
  Tensor shared(Tensor value);

  @Clip(min_val = 0, max = 1)
  //    ^ compiler
//^ UnknownAttribute*
  Tensor clipped(Tensor value);

  @LayerNorm(normalized_shape = 8, elementwise_affine = false)
  //         ^ compiler
  //                               ^ compiler
//^ UnknownAttribute*
  Tensor normalized(Tensor value);

  @LocalResponseNorm(size = 5, bias = 2)
  //                           ^ compiler
//^ UnknownAttribute*
  Tensor localResponse(Tensor value);

  @Resize(scale = 2, scale_factor = 0.5, align_corners = true, antialias = true)
  //                 ^ compiler
  //                                     ^ compiler
  //                                                           ^ compiler
//^ UnknownAttribute*
  Tensor resized(Tensor value);

  @MaxPool(kernel = 2, strid = 2)
  //                   ^ compiler
//^ UnknownAttribute*
  Tensor pooled(Tensor value);
}
