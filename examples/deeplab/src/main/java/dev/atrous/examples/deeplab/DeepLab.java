package dev.atrous.examples.deeplab;

import dev.atrous.dsl.ArgMax;
import dev.atrous.dsl.Concat;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.GlobalAvgPool;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Relu6;
import dev.atrous.dsl.Repeat;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeCoordinates;
import dev.atrous.runtime.Tensor;

/**
 * DeepLabv3 with MobileNetV2 at half its channels, as published for phones (Google's
 * deeplabv3_257_mv_gpu): 257×257 pixels, (x − 127.5) / 127.5, to scores for 21 classes.
 *
 * <p>The stages are table 2 of Sandler et al. 2018 ("MobileNetV2: Inverted Residuals and Linear
 * Bottlenecks"), strides included: the map would shrink to a 32nd. {@code outputStride = 8} stops
 * it at 33×33 and turns the strides of stages 4 and 6 into rates, 2 behind the first and 4 behind
 * the second. The head is that of Chen et al. 2017 ("Rethinking Atrous Convolution for Semantic
 * Image Segmentation"), section 3.3, with its 1×1 and its pooled branch only. The published graph
 * also resizes the logits to 33×33, the size that they have; that step is left out here.
 */
@Network(outputStride = 8)
public interface DeepLab {
  @Input(channels = 3, height = 257, width = 257)
  Tensor image();

  @Conv(kernel = 3, stride = 2, channels = 16)
  @Relu6
  @Named("MobilenetV2.Conv")
  Tensor stem(Tensor image);

  @ExpandedConv(channels = 8, expansion = 1)
  @Named("MobilenetV2.expanded_conv")
  Tensor stage1(Tensor stem);

  @ExpandedConv(channels = 12, stride = 2)
  @Named("MobilenetV2.expanded_conv_1")
  Tensor stage2(Tensor stage1);

  @ExpandedConv(channels = 12)
  @Named("MobilenetV2.expanded_conv_2")
  Tensor stage2Rest(Tensor stage2);

  @ExpandedConv(channels = 16, stride = 2)
  @Named("MobilenetV2.expanded_conv_3")
  Tensor stage3(Tensor stage2Rest);

  @ExpandedConv(channels = 16)
  @Repeat(2)
  @Named("MobilenetV2.expanded_conv_{4}")
  Tensor stage3Rest(Tensor stage3);

  @ExpandedConv(channels = 32, stride = 2)
  @Named("MobilenetV2.expanded_conv_6")
  Tensor stage4(Tensor stage3Rest);

  @ExpandedConv(channels = 32)
  @Repeat(3)
  @Named("MobilenetV2.expanded_conv_{7}")
  Tensor stage4Rest(Tensor stage4);

  @ExpandedConv(channels = 48)
  @Named("MobilenetV2.expanded_conv_10")
  Tensor stage5(Tensor stage4Rest);

  @ExpandedConv(channels = 48)
  @Repeat(2)
  @Named("MobilenetV2.expanded_conv_{11}")
  Tensor stage5Rest(Tensor stage5);

  @ExpandedConv(channels = 80, stride = 2)
  @Named("MobilenetV2.expanded_conv_13")
  Tensor stage6(Tensor stage5Rest);

  @ExpandedConv(channels = 80)
  @Repeat(2)
  @Named("MobilenetV2.expanded_conv_{14}")
  Tensor stage6Rest(Tensor stage6);

  @ExpandedConv(channels = 160)
  @Named("MobilenetV2.expanded_conv_16")
  Tensor stage7(Tensor stage6Rest);

  @GlobalAvgPool
  @Conv(kernel = 1, channels = 256)
  @Relu
  @Named("image_pooling")
  Tensor pooled(Tensor stage7);

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor surroundings(Tensor pooled, Tensor stage7);

  @Conv(kernel = 1, channels = 256)
  @Relu
  @Named("aspp0")
  Tensor pointwise(Tensor stage7);

  @Concat
  Tensor pyramid(Tensor surroundings, Tensor pointwise);

  @Conv(kernel = 1, channels = 256)
  @Relu
  @Named("concat_projection")
  Tensor projection(Tensor pyramid);

  @Conv(kernel = 1, channels = 21)
  @Named("logits.semantic")
  Tensor logits(Tensor projection);

  @Output
  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor scores(Tensor logits, Tensor image);

  @Output
  @ArgMax
  Tensor mask(Tensor scores);
}
