package dev.atrous.examples.networks;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.MaxPool;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.ResidualBottleneck;
import dev.atrous.runtime.Tensor;

/**
 * ResNet-50, 224×224 pixels to scores for ImageNet's 1000 classes: table 1 of He et al. 2016 ("Deep
 * Residual Learning for Image Recognition"). Takes the weights of torchvision's {@code resnet50}.
 */
@Network(padding = Padding.HALF)
public interface ResNet50 {
  @Input(channels = 3, height = 224, width = 224)
  Tensor image();

  @Conv(kernel = 7, stride = 2, channels = 64)
  @BatchNorm
  @Relu
  @MaxPool(kernel = 3, stride = 2)
  @Named({"conv1", "bn1"})
  Tensor stem(Tensor image);

  @Bottleneck(width = 64, projection = true)
  @Named("layer1.0")
  Tensor stage1(Tensor stem);

  @Bottleneck(width = 64)
  @Repeat(2)
  @Named("layer1.{1}")
  Tensor stage1Rest(Tensor stage1);

  @Bottleneck(width = 128, stride = 2, projection = true)
  @Named("layer2.0")
  Tensor stage2(Tensor stage1Rest);

  @Bottleneck(width = 128)
  @Repeat(3)
  @Named("layer2.{1}")
  Tensor stage2Rest(Tensor stage2);

  @Bottleneck(width = 256, stride = 2, projection = true)
  @Named("layer3.0")
  Tensor stage3(Tensor stage2Rest);

  @Bottleneck(width = 256)
  @Repeat(5)
  @Named("layer3.{1}")
  Tensor stage3Rest(Tensor stage3);

  @Bottleneck(width = 512, stride = 2, projection = true)
  @Named("layer4.0")
  Tensor stage4(Tensor stage3Rest);

  @Bottleneck(width = 512)
  @Repeat(2)
  @Named("layer4.{1}")
  Tensor features(Tensor stage4);

  @GlobalAvgPool
  @Linear(channels = 1000)
  @Named("fc")
  Tensor scores(Tensor features);

  /** The library's block under torchvision's names. */
  @Block
  @interface Bottleneck {
    int width();

    int stride() default 1;

    boolean projection() default false;

    interface Layers {
      @ResidualBottleneck
      @Bind({"width", "stride", "projection"})
      @Named({
        "reduce = conv1",
        "reduce.norm = bn1",
        "conv = conv2",
        "conv.norm = bn2",
        "expand = conv3",
        "expand.norm = bn3",
        "shortcut = downsample.0",
        "shortcut.norm = downsample.1"
      })
      Tensor residual(Tensor input);
    }
  }
}
