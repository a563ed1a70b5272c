package dev.atrous.examples.networks;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.runtime.Tensor;

/** The network at the size, and to the layer, for which results were recorded. */
@SuppressWarnings("atrous") // rates meant for larger pictures
@Network(outputStride = 8)
interface SmallV3 extends DeepLabV3ResNet50 {
  @Override
  @Input(channels = 3, height = 129, width = 129)
  Tensor image();

  @Override
  @Conv(kernel = 1, channels = 21)
  @Named("classifier.4")
  @Output
  Tensor logits(Tensor head);
}
