package dev.atrous.examples.networks;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Linear;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.SeparableConv;
import dev.atrous.dsl.XceptionModule;
import dev.atrous.dsl.XceptionReduction;
import dev.atrous.runtime.Tensor;

/**
 * Xception, 299×299 pixels to scores for ImageNet's 1000 classes: figure 5 of Chollet 2017
 * ("Xception: Deep Learning with Depthwise Separable Convolutions"). Takes the weights of timm's
 * {@code legacy_xception}.
 */
@Network(padding = Padding.HALF)
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

  @XceptionReduction(inner = 128, channels = 128, relu = false)
  @Named({
    "first.depthwise = block1.rep.0.conv1",
    "first.pointwise = block1.rep.0.pointwise",
    "first.norm = block1.rep.1",
    "second.depthwise = block1.rep.3.conv1",
    "second.pointwise = block1.rep.3.pointwise",
    "second.norm = block1.rep.4",
    "shortcut = block1.skip",
    "shortcut.norm = block1.skipbn"
  })
  Tensor entry1(Tensor stem2);

  @Reduction(inner = 256, channels = 256)
  @Named("block2")
  Tensor entry2(Tensor entry1);

  @Reduction(inner = 728, channels = 728)
  @Named("block3")
  Tensor entry3(Tensor entry2);

  // Middle flow.

  @XceptionModule(channels = 728)
  @Repeat(8)
  @Named({
    "first.depthwise = block{4}.rep.1.conv1",
    "first.pointwise = block{4}.rep.1.pointwise",
    "first.norm = block{4}.rep.2",
    "second.depthwise = block{4}.rep.4.conv1",
    "second.pointwise = block{4}.rep.4.pointwise",
    "second.norm = block{4}.rep.5",
    "third.depthwise = block{4}.rep.7.conv1",
    "third.pointwise = block{4}.rep.7.pointwise",
    "third.norm = block{4}.rep.8"
  })
  Tensor middle(Tensor entry3);

  // Exit flow.

  @Reduction(inner = 728, channels = 1024)
  @Named("block12")
  Tensor exit1(Tensor middle);

  @SeparableConv(channels = 1536, bias = false)
  @BatchNorm
  @Relu
  @Named({"depthwise = conv3.conv1", "pointwise = conv3.pointwise", "norm = bn3"})
  Tensor exit2(Tensor exit1);

  @SeparableConv(channels = 2048, bias = false)
  @BatchNorm
  @Relu
  @Named({"depthwise = conv4.conv1", "pointwise = conv4.pointwise", "norm = bn4"})
  Tensor exit3(Tensor exit2);

  @GlobalAvgPool
  @Linear(channels = 1000)
  @Named("fc")
  Tensor scores(Tensor exit3);

  /** The module that halves its input, under timm's names. */
  @Block
  @interface Reduction {
    int inner();

    int channels();

    interface Layers {
      @XceptionReduction
      @Bind({"inner", "channels"})
      @Named({
        "first.depthwise = rep.1.conv1",
        "first.pointwise = rep.1.pointwise",
        "first.norm = rep.2",
        "second.depthwise = rep.4.conv1",
        "second.pointwise = rep.4.pointwise",
        "second.norm = rep.5",
        "shortcut = skip",
        "shortcut.norm = skipbn"
      })
      Tensor module(Tensor input);
    }
  }
}
