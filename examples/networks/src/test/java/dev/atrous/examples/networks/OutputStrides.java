package dev.atrous.examples.networks;

import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/** ResNet-50's features at three output strides: the same weights on finer grids. */
@SuppressWarnings("atrous")
interface OutputStrides {

  /** As published. */
  @Network
  interface At32 extends Features {}

  /** As DeepLab v3 trains. */
  @Network(outputStride = 16)
  interface At16 extends Features {}

  /** As DeepLab v3 evaluates. */
  @Network(outputStride = 8)
  interface At8 extends Features {}

  /** All but the classifier. */
  interface Features extends ResNet50 {
    @Override
    @Input(channels = 3, height = 97, width = 130)
    Tensor image();

    @Override
    @Bottleneck(width = 512)
    @Repeat(2)
    @Named("layer4.{1}")
    @Output
    Tensor features(Tensor stage4);
  }
}
