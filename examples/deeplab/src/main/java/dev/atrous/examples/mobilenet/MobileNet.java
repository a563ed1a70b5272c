package dev.atrous.examples.mobilenet;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.Softmax;
import dev.atrous.runtime.Tensor;

/**
 * MobileNetV1 at a pair2 of its channels, as published with its normalisation folded into the
 * weights (Google's mobilenet_v1_0.25_224): 224×224 pixels, (x − 127.5) / 127.5, to ImageNet's 1000
 * classes and one for none of them.
 *
 * <p>It is table 1 of Howard et al. 2017 ("MobileNets: Efficient Convolutional Neural Networks for
 * Mobile Vision Applications"): a convolution and thirteen {@linkplain SeparablePair pairs}. {@link
 * MobileNetWeights} reads the published file.
 */
@Network
public interface MobileNet {
  @Input(channels = 3, height = 224, width = 224)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 8)
  @Relu6
  @Named("MobilenetV1.MobilenetV1.Conv2d_0")
  Tensor stem(Tensor image);

  @SeparablePair(channels = 16)
  @Named("MobilenetV1.MobilenetV1.Conv2d_1")
  Tensor pair1(Tensor stem);

  @SeparablePair(channels = 32, stride = 2)
  @Named("MobilenetV1.MobilenetV1.Conv2d_2")
  Tensor pair2(Tensor pair1);

  @SeparablePair(channels = 32)
  @Named("MobilenetV1.MobilenetV1.Conv2d_3")
  Tensor pair3(Tensor pair2);

  @SeparablePair(channels = 64, stride = 2)
  @Named("MobilenetV1.MobilenetV1.Conv2d_4")
  Tensor pair4(Tensor pair3);

  @SeparablePair(channels = 64)
  @Named("MobilenetV1.MobilenetV1.Conv2d_5")
  Tensor pair5(Tensor pair4);

  @SeparablePair(channels = 128, stride = 2)
  @Named("MobilenetV1.MobilenetV1.Conv2d_6")
  Tensor pair6(Tensor pair5);

  @SeparablePair(channels = 128)
  @Repeat(5)
  @Named("MobilenetV1.MobilenetV1.Conv2d_{7}")
  Tensor pairs7To11(Tensor pair6);

  @SeparablePair(channels = 256, stride = 2)
  @Named("MobilenetV1.MobilenetV1.Conv2d_12")
  Tensor pair12(Tensor pairs7To11);

  @SeparablePair(channels = 256)
  @Named("MobilenetV1.MobilenetV1.Conv2d_13")
  Tensor pair13(Tensor pair12);

  @GlobalAvgPool
  @Conv(kernel = 1, channels = 1001)
  @Named("MobilenetV1.Logits.Conv2d_1c_1x1")
  Tensor logits(Tensor pair13);

  @Softmax
  Tensor probabilities(Tensor logits);
}
