package dev.atrous.examples.networks;

import dev.atrous.dsl.Activation;
import dev.atrous.dsl.Add;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Dropout;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.HardSwish;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.SqueezeExcitation;
import dev.atrous.runtime.Tensor;

/**
 * MobileNetV3-Small, 224×224 pixels to scores for ImageNet's 1000 classes: table 2 of Howard et al.
 * 2019 ("Searching for MobileNetV3"). Takes the weights of torchvision's {@code
 * mobilenet_v3_small}.
 */
@Network(padding = Padding.HALF, epsilon = 1e-3)
public interface MobileNetV3Small {
  @Input(channels = 3, height = 224, width = 224)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 16)
  @BatchNorm
  @HardSwish
  @Named({"features.0.0", "features.0.1"})
  Tensor stem(Tensor image);

  // The first row expands nothing, so its parts are counted from 0.

  @DepthwiseConv(kernel = 3, stride = 2)
  @BatchNorm
  @Relu
  @Named({"features.1.block.0.0", "features.1.block.0.1"})
  Tensor depthwise1(Tensor stem);

  @SqueezeExcitation(channels = 8, gate = Activation.HARD_SIGMOID)
  @Named({"squeeze = features.1.block.1.fc1", "excite = features.1.block.1.fc2"})
  Tensor squeezed1(Tensor depthwise1);

  @Conv(kernel = 1, channels = 16)
  @BatchNorm
  @Named({"features.1.block.2.0", "features.1.block.2.1"})
  Tensor bneck1(Tensor squeezed1);

  @Bottleneck(kernel = 3, expanded = 72, channels = 24, stride = 2)
  @Named("features.2.block")
  Tensor bneck2(Tensor bneck1);

  @Bottleneck(kernel = 3, expanded = 88, channels = 24)
  @Named("features.3.block")
  Tensor bneck3(Tensor bneck2);

  @SqueezedBottleneck(kernel = 5, expanded = 96, squeezed = 24, channels = 40, stride = 2)
  @Named("features.4.block")
  Tensor bneck4(Tensor bneck3);

  @SqueezedBottleneck(kernel = 5, expanded = 240, squeezed = 64, channels = 40)
  @Named("features.5.block")
  Tensor bneck5(Tensor bneck4);

  @SqueezedBottleneck(kernel = 5, expanded = 240, squeezed = 64, channels = 40)
  @Named("features.6.block")
  Tensor bneck6(Tensor bneck5);

  @SqueezedBottleneck(kernel = 5, expanded = 120, squeezed = 32, channels = 48)
  @Named("features.7.block")
  Tensor bneck7(Tensor bneck6);

  @SqueezedBottleneck(kernel = 5, expanded = 144, squeezed = 40, channels = 48)
  @Named("features.8.block")
  Tensor bneck8(Tensor bneck7);

  @SqueezedBottleneck(kernel = 5, expanded = 288, squeezed = 72, channels = 96, stride = 2)
  @Named("features.9.block")
  Tensor bneck9(Tensor bneck8);

  @SqueezedBottleneck(kernel = 5, expanded = 576, squeezed = 144, channels = 96)
  @Named("features.10.block")
  Tensor bneck10(Tensor bneck9);

  @SqueezedBottleneck(kernel = 5, expanded = 576, squeezed = 144, channels = 96)
  @Named("features.11.block")
  Tensor bneck11(Tensor bneck10);

  @Conv(kernel = 1, channels = 576)
  @BatchNorm
  @HardSwish
  @Named({"features.12.0", "features.12.1"})
  Tensor features(Tensor bneck11);

  @GlobalAvgPool
  @Linear(channels = 1024)
  @HardSwish
  @Named("classifier.0")
  Tensor hidden(Tensor features);

  @Dropout(p = 0.2)
  @Linear(channels = 1000)
  @Named("classifier.3")
  Tensor scores(Tensor hidden);

  /** Figure 3 without squeeze and excitation, with ReLU: the table's rows with RE. */
  @Block
  @interface Bottleneck {
    int kernel();

    int expanded();

    int channels();

    int stride() default 1;

    interface Layers {
      @Conv(kernel = 1)
      @BatchNorm
      @Relu
      @Bind("channels = expanded")
      @Named({"0.0", "0.1"})
      Tensor expand(Tensor input);

      @DepthwiseConv
      @BatchNorm
      @Relu
      @Bind({"kernel", "stride"})
      @Named({"1.0", "1.1"})
      Tensor depthwise(Tensor expand);

      @Conv(kernel = 1)
      @BatchNorm
      @Bind("channels")
      @Named({"2.0", "2.1"})
      Tensor project(Tensor depthwise);

      @Add(ifSameShape = true)
      Tensor sum(Tensor project, Tensor input);
    }
  }

  /** Figure 4, with hard swish: the table's rows with SE and HS. */
  @Block
  @interface SqueezedBottleneck {
    int kernel();

    int expanded();

    int squeezed();

    int channels();

    int stride() default 1;

    interface Layers {
      @Conv(kernel = 1)
      @BatchNorm
      @HardSwish
      @Bind("channels = expanded")
      @Named({"0.0", "0.1"})
      Tensor expand(Tensor input);

      @DepthwiseConv
      @BatchNorm
      @HardSwish
      @Bind({"kernel", "stride"})
      @Named({"1.0", "1.1"})
      Tensor depthwise(Tensor expand);

      @SqueezeExcitation(gate = Activation.HARD_SIGMOID)
      @Bind("channels = squeezed")
      @Named({"squeeze = 2.fc1", "excite = 2.fc2"})
      Tensor squeeze(Tensor depthwise);

      @Conv(kernel = 1)
      @BatchNorm
      @Bind("channels")
      @Named({"3.0", "3.1"})
      Tensor project(Tensor squeeze);

      @Add(ifSameShape = true)
      Tensor sum(Tensor project, Tensor input);
    }
  }
}
