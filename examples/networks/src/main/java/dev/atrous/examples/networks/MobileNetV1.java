package dev.atrous.examples.networks;

import dev.atrous.dsl.Activation;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.NormedSeparableConv;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/**
 * MobileNetV1, 224×224 pixels to scores for ImageNet's 1000 classes: table 1 of Howard et al. 2017
 * ("MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications"). Takes the
 * weights of timm's {@code mobilenetv1_100}.
 */
@Network(padding = Padding.HALF)
public interface MobileNetV1 {
  @Input(channels = 3, height = 224, width = 224)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 32)
  @BatchNorm
  @Relu6
  @Named({"conv_stem", "bn1"})
  Tensor stem(Tensor image);

  @Separable(channels = 64)
  @Named("blocks.0.0")
  Tensor stage0(Tensor stem);

  @Separable(channels = 128, stride = 2)
  @Named("blocks.1.0")
  Tensor stage1(Tensor stage0);

  @Separable(channels = 128)
  @Named("blocks.1.1")
  Tensor stage1Rest(Tensor stage1);

  @Separable(channels = 256, stride = 2)
  @Named("blocks.2.0")
  Tensor stage2(Tensor stage1Rest);

  @Separable(channels = 256)
  @Named("blocks.2.1")
  Tensor stage2Rest(Tensor stage2);

  @Separable(channels = 512, stride = 2)
  @Named("blocks.3.0")
  Tensor stage3(Tensor stage2Rest);

  @Separable(channels = 512)
  @Repeat(5)
  @Named("blocks.3.{1}")
  Tensor stage3Rest(Tensor stage3);

  @Separable(channels = 1024, stride = 2)
  @Named("blocks.4.0")
  Tensor stage4(Tensor stage3Rest);

  @Separable(channels = 1024)
  @Named("blocks.4.1")
  Tensor stage4Rest(Tensor stage4);

  @GlobalAvgPool
  @Linear(channels = 1000)
  @Named("classifier")
  Tensor scores(Tensor stage4Rest);

  /** Figure 3, right, under timm's names. */
  @Block
  @interface Separable {
    int channels();

    int stride() default 1;

    interface Layers {
      @NormedSeparableConv(between = Activation.RELU6, activation = Activation.RELU6)
      @Bind({"channels", "stride"})
      @Named({
        "depthwise = conv_dw",
        "depthwise.norm = bn1",
        "pointwise = conv_pw",
        "pointwise.norm = bn2"
      })
      Tensor convolution(Tensor input);
    }
  }
}
