package layers;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu;
import dev.atrous.runtime.Tensor;

// golden: constructor, run, steps
/** A depthwise convolution and the pointwise one that alone reads it are computed together. */
@Network
public interface SeparableLayers {
  @Input(channels = 256, height = 18, width = 32)
  Tensor image();

  @DepthwiseConv(kernel = 3)
  @BatchNorm
  @Relu
  Tensor depthwise(Tensor image);

  @Conv(kernel = 1, channels = 64)
  @BatchNorm
  @Relu
  Tensor pointwise(Tensor depthwise);
}
