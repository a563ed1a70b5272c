package dev.atrous.examples.mobilenet;

import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Relu6;
import dev.atrous.runtime.Tensor;

/** MobileNet's pair: each channel by itself, then each pixel by itself, ReLU6 behind both. */
@Block
public @interface SeparablePair {
  int channels();

  int stride() default 1;

  interface Layers {
    @DepthwiseConv(kernel = 3)
    @Bind("stride")
    @Relu6
    Tensor depthwise(Tensor input);

    @Conv(kernel = 1)
    @Bind("channels")
    @Relu6
    Tensor pointwise(Tensor depthwise);
  }
}
