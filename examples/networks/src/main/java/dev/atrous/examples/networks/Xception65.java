package dev.atrous.examples.networks;

import dev.atrous.dsl.Activation;
import dev.atrous.dsl.Add;
import dev.atrous.dsl.AlignedXceptionModule;
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
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/**
 * Xception-65, the aligned Xception of DeepLab v3+, 299×299 pixels to scores for ImageNet's 1000
 * classes: figure 4 of Chen et al. 2018 ("Encoder-Decoder with Atrous Separable Convolution for
 * Semantic Image Segmentation"). Takes the weights of timm's {@code xception65}.
 */
@Network(padding = Padding.HALF, epsilon = 1e-3)
public interface Xception65 {
  @Input(channels = 3, height = 299, width = 299)
  Tensor image();

  // Entry flow.

  @Conv(kernel = 3, stride = 2, channels = 32)
  @BatchNorm
  @Relu
  @Named({"stem.0.conv", "stem.0.bn"})
  Tensor stem1(Tensor image);

  @Conv(kernel = 3, channels = 64)
  @BatchNorm
  @Relu
  @Named({"stem.1.conv", "stem.1.bn"})
  Tensor stem2(Tensor stem1);

  @Module(inner = 128, channels = 128, stride = 2)
  @Named("blocks.0")
  Tensor entry1(Tensor stem2);

  // The second module layer by layer, since a decoder reads what is inside.

  @Relu
  @Separable(channels = 256, activation = Activation.RELU)
  @Named("blocks.1.stack.conv1")
  Tensor entry2First(Tensor entry1);

  /** A quarter of the picture's height and width: what DeepLab v3+ calls low-level features. */
  @Separable(channels = 256, activation = Activation.RELU)
  @Named("blocks.1.stack.conv2")
  Tensor entry2Second(Tensor entry2First);

  @Separable(channels = 256, stride = 2)
  @Named("blocks.1.stack.conv3")
  Tensor entry2Third(Tensor entry2Second);

  @Conv(kernel = 1, stride = 2, channels = 256)
  @BatchNorm
  @Named({"blocks.1.shortcut.conv", "blocks.1.shortcut.bn"})
  Tensor entry2Shortcut(Tensor entry1);

  @Add
  Tensor entry2(Tensor entry2Third, Tensor entry2Shortcut);

  @Module(inner = 728, channels = 728, stride = 2)
  @Named("blocks.2")
  Tensor entry3(Tensor entry2);

  // Middle flow.

  @Module(inner = 728, channels = 728, projection = false)
  @Repeat(16)
  @Named("blocks.{3}")
  Tensor middle(Tensor entry3);

  // Exit flow.

  @Module(inner = 728, channels = 1024, stride = 2)
  @Named("blocks.19")
  Tensor exit1(Tensor middle);

  @Separable(channels = 1536, between = Activation.RELU, activation = Activation.RELU)
  @Named("blocks.20.stack.conv1")
  Tensor exit2First(Tensor exit1);

  @Separable(channels = 1536, between = Activation.RELU, activation = Activation.RELU)
  @Named("blocks.20.stack.conv2")
  Tensor exit2Second(Tensor exit2First);

  @Separable(channels = 2048, between = Activation.RELU, activation = Activation.RELU)
  @Named("blocks.20.stack.conv3")
  Tensor features(Tensor exit2Second);

  @GlobalAvgPool
  @Linear(channels = 1000)
  @Named("head.fc")
  Tensor scores(Tensor features);

  /** The library's module under timm's names. */
  @Block
  @interface Module {
    int inner();

    int channels();

    int stride() default 1;

    boolean projection() default true;

    interface Layers {
      @AlignedXceptionModule
      @Bind({"inner", "channels", "stride", "projection"})
      @Named({
        "first.depthwise = stack.conv1.conv_dw",
        "first.depthwise.norm = stack.conv1.bn_dw",
        "first.pointwise = stack.conv1.conv_pw",
        "first.pointwise.norm = stack.conv1.bn_pw",
        "second.depthwise = stack.conv2.conv_dw",
        "second.depthwise.norm = stack.conv2.bn_dw",
        "second.pointwise = stack.conv2.conv_pw",
        "second.pointwise.norm = stack.conv2.bn_pw",
        "third.depthwise = stack.conv3.conv_dw",
        "third.depthwise.norm = stack.conv3.bn_dw",
        "third.pointwise = stack.conv3.conv_pw",
        "third.pointwise.norm = stack.conv3.bn_pw",
        "shortcut = shortcut.conv",
        "shortcut.norm = shortcut.bn"
      })
      Tensor module(Tensor input);
    }
  }

  /** The library's separable convolution under timm's names. */
  @Block
  @interface Separable {
    int channels();

    int stride() default 1;

    Activation between() default Activation.NONE;

    Activation activation() default Activation.NONE;

    interface Layers {
      @NormedSeparableConv
      @Bind({"channels", "stride", "between", "activation"})
      @Named({
        "depthwise = conv_dw",
        "depthwise.norm = bn_dw",
        "pointwise = conv_pw",
        "pointwise.norm = bn_pw"
      })
      Tensor convolution(Tensor input);
    }
  }
}
