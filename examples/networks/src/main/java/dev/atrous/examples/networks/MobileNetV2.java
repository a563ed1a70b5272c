package dev.atrous.examples.networks;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Dropout;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.InvertedResidual;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/**
 * MobileNetV2, 224×224 pixels to scores for ImageNet's 1000 classes: table 2 of Sandler et al. 2018
 * ("MobileNetV2: Inverted Residuals and Linear Bottlenecks"). Takes the weights of torchvision's
 * {@code mobilenet_v2}.
 */
@Network(padding = Padding.HALF)
public interface MobileNetV2 {
  @Input(channels = 3, height = 224, width = 224)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 32)
  @BatchNorm
  @Relu6
  @Named({"features.0.0", "features.0.1"})
  Tensor stem(Tensor image);

  @InvertedResidual(channels = 16, expansion = 1)
  @Named({
    "depthwise = features.1.conv.0.0",
    "depthwise.norm = features.1.conv.0.1",
    "project = features.1.conv.1",
    "project.norm = features.1.conv.2"
  })
  Tensor stage1(Tensor stem);

  @Bottleneck(channels = 24, stride = 2)
  @Named("features.2.conv")
  Tensor stage2(Tensor stage1);

  @Bottleneck(channels = 24)
  @Named("features.3.conv")
  Tensor stage2Rest(Tensor stage2);

  @Bottleneck(channels = 32, stride = 2)
  @Named("features.4.conv")
  Tensor stage3(Tensor stage2Rest);

  @Bottleneck(channels = 32)
  @Repeat(2)
  @Named("features.{5}.conv")
  Tensor stage3Rest(Tensor stage3);

  @Bottleneck(channels = 64, stride = 2)
  @Named("features.7.conv")
  Tensor stage4(Tensor stage3Rest);

  @Bottleneck(channels = 64)
  @Repeat(3)
  @Named("features.{8}.conv")
  Tensor stage4Rest(Tensor stage4);

  @Bottleneck(channels = 96)
  @Named("features.11.conv")
  Tensor stage5(Tensor stage4Rest);

  @Bottleneck(channels = 96)
  @Repeat(2)
  @Named("features.{12}.conv")
  Tensor stage5Rest(Tensor stage5);

  @Bottleneck(channels = 160, stride = 2)
  @Named("features.14.conv")
  Tensor stage6(Tensor stage5Rest);

  @Bottleneck(channels = 160)
  @Repeat(2)
  @Named("features.{15}.conv")
  Tensor stage6Rest(Tensor stage6);

  @Bottleneck(channels = 320)
  @Named("features.17.conv")
  Tensor stage7(Tensor stage6Rest);

  @Conv(kernel = 1, channels = 1280)
  @BatchNorm
  @Relu6
  @Named({"features.18.0", "features.18.1"})
  Tensor features(Tensor stage7);

  @GlobalAvgPool
  @Dropout(p = 0.2)
  @Linear(channels = 1000)
  @Named("classifier.1")
  Tensor scores(Tensor features);

  /** Table 1 with t = 6, under torchvision's names. */
  @Block
  @interface Bottleneck {
    int channels();

    int stride() default 1;

    interface Layers {
      @InvertedResidual
      @Bind({"channels", "stride"})
      @Named({
        "expand = 0.0",
        "expand.norm = 0.1",
        "depthwise = 1.0",
        "depthwise.norm = 1.1",
        "project = 2",
        "project.norm = 3"
      })
      Tensor residual(Tensor input);
    }
  }
}
