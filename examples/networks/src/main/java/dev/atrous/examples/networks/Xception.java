package dev.atrous.examples.networks;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.MaxPool;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.runtime.Tensor;

/**
 * Xception, 299×299 pixels to scores for ImageNet's 1000 classes: figure 5 of Chollet 2017
 * ("Xception: Deep Learning with Depthwise Separable Convolutions"). Takes the weights of timm's
 * {@code legacy_xception}.
 */
@Network
public interface Xception {
  @Input(channels = 3, height = 299, width = 299)
  Tensor image();

  // Entry flow.

  @Conv(kernel = 3, stride = 2, channels = 32, padding = Padding.VALID)
  @BatchNorm
  @Relu
  @Named({"conv1", "bn1"})
  Tensor stem1(Tensor image);

  @Conv(kernel = 3, channels = 64, padding = Padding.VALID)
  @BatchNorm
  @Relu
  @Named({"conv2", "bn2"})
  Tensor stem2(Tensor stem1);

  @FirstShrinkingBlock(channels = 128)
  @Named("block1")
  Tensor entry1(Tensor stem2);

  @ShrinkingBlock(inner = 256, channels = 256)
  @Named("block2")
  Tensor entry2(Tensor entry1);

  @ShrinkingBlock(inner = 728, channels = 728)
  @Named("block3")
  Tensor entry3(Tensor entry2);

  // Middle flow.

  @MiddleBlock(channels = 728)
  @Repeat(8)
  @Named("block{4}")
  Tensor middle(Tensor entry3);

  // Exit flow.

  @ShrinkingBlock(inner = 728, channels = 1024)
  @Named("block12")
  Tensor exit(Tensor middle);

  @DepthwiseConv(kernel = 3, bias = false)
  @Named("conv3.conv1")
  Tensor exitDepthwise1(Tensor exit);

  @Conv(kernel = 1, channels = 1536)
  @BatchNorm
  @Relu
  @Named({"conv3.pointwise", "bn3"})
  Tensor exitPointwise1(Tensor exitDepthwise1);

  @DepthwiseConv(kernel = 3, bias = false)
  @Named("conv4.conv1")
  Tensor exitDepthwise2(Tensor exitPointwise1);

  @Conv(kernel = 1, channels = 2048)
  @BatchNorm
  @Relu
  @Named({"conv4.pointwise", "bn4"})
  Tensor exitPointwise2(Tensor exitDepthwise2);

  @GlobalAvgPool
  @Linear(channels = 1000)
  @Named("fc")
  Tensor scores(Tensor exitPointwise2);

  /** Two separable convolutions and a pooling beside a 1×1 convolution of stride 2. */
  @Block
  @interface ShrinkingBlock {
    /** The channels behind the first separable convolution. */
    int inner();

    int channels();

    interface Layers {
      @Relu
      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.1.conv1")
      Tensor depthwise1(Tensor input);

      @Conv(kernel = 1)
      @Bind("channels = inner")
      @BatchNorm
      @Relu
      @Named({"rep.1.pointwise", "rep.2"})
      Tensor pointwise1(Tensor depthwise1);

      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.4.conv1")
      Tensor depthwise2(Tensor pointwise1);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Named({"rep.4.pointwise", "rep.5"})
      Tensor pointwise2(Tensor depthwise2);

      @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
      Tensor pooled(Tensor pointwise2);

      @Conv(kernel = 1, stride = 2)
      @Bind("channels")
      @BatchNorm
      @Named({"skip", "skipbn"})
      Tensor shortcut(Tensor input);

      @Add
      Tensor sum(Tensor pooled, Tensor shortcut);
    }
  }

  /** The same without the ReLU in front, since the stem ends with one: timm counts from 0 here. */
  @Block
  @interface FirstShrinkingBlock {
    int channels();

    interface Layers {
      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.0.conv1")
      Tensor depthwise1(Tensor input);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Relu
      @Named({"rep.0.pointwise", "rep.1"})
      Tensor pointwise1(Tensor depthwise1);

      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.3.conv1")
      Tensor depthwise2(Tensor pointwise1);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Named({"rep.3.pointwise", "rep.4"})
      Tensor pointwise2(Tensor depthwise2);

      @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
      Tensor pooled(Tensor pointwise2);

      @Conv(kernel = 1, stride = 2)
      @Bind("channels")
      @BatchNorm
      @Named({"skip", "skipbn"})
      Tensor shortcut(Tensor input);

      @Add
      Tensor sum(Tensor pooled, Tensor shortcut);
    }
  }

  /** Three separable convolutions, a ReLU in front of each, and the input added. */
  @Block
  @interface MiddleBlock {
    int channels();

    interface Layers {
      @Relu
      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.1.conv1")
      Tensor depthwise1(Tensor input);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Relu
      @Named({"rep.1.pointwise", "rep.2"})
      Tensor pointwise1(Tensor depthwise1);

      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.4.conv1")
      Tensor depthwise2(Tensor pointwise1);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Relu
      @Named({"rep.4.pointwise", "rep.5"})
      Tensor pointwise2(Tensor depthwise2);

      @DepthwiseConv(kernel = 3, bias = false)
      @Named("rep.7.conv1")
      Tensor depthwise3(Tensor pointwise2);

      @Conv(kernel = 1)
      @Bind("channels")
      @BatchNorm
      @Named({"rep.7.pointwise", "rep.8"})
      Tensor pointwise3(Tensor depthwise3);

      @Add
      Tensor sum(Tensor pointwise3, Tensor input);
    }
  }
}
