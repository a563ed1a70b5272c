package dev.atrous.examples.networks;

import dev.atrous.dsl.Activation;
import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Concat;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.NormedSeparableConv;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeCoordinates;
import dev.atrous.dsl.SeparableAtrousPyramid;
import dev.atrous.runtime.Tensor;

/**
 * DeepLab v3+ on Xception-65, output stride 16, 513×513 pixels to scores for the 21 classes of
 * PASCAL VOC: figures 2 and 4 of Chen et al. 2018 ("Encoder-Decoder with Atrous Separable
 * Convolution for Semantic Image Segmentation").
 */
@Network(outputStride = 16, epsilon = 1e-5)
@Named({"backbone", "stem. = backbone.stem_", "blocks. = backbone.blocks_"})
public interface DeepLabV3PlusXception65 extends Xception65 {
  @Override
  @Input(channels = 3, height = 513, width = 513)
  Tensor image();

  /**
   * The rates are for a map 32 times smaller than the picture; the output stride makes 6, 12 and 18
   * of them.
   */
  @SeparableAtrousPyramid(rates = {3, 6, 9})
  @Named({
    "pooled = pool.conv",
    "pooled.norm = pool.norm",
    "pointwise = aspp0.conv",
    "pointwise.norm = aspp0.norm",
    "atrous.0.depthwise = aspp6.depthwise",
    "atrous.0.depthwise.norm = aspp6.depthwise_norm",
    "atrous.0.pointwise = aspp6.pointwise",
    "atrous.0.pointwise.norm = aspp6.pointwise_norm",
    "atrous.1.depthwise = aspp12.depthwise",
    "atrous.1.depthwise.norm = aspp12.depthwise_norm",
    "atrous.1.pointwise = aspp12.pointwise",
    "atrous.1.pointwise.norm = aspp12.pointwise_norm",
    "atrous.2.depthwise = aspp18.depthwise",
    "atrous.2.depthwise.norm = aspp18.depthwise_norm",
    "atrous.2.pointwise = aspp18.pointwise",
    "atrous.2.pointwise.norm = aspp18.pointwise_norm",
    "project = project.conv",
    "project.norm = project.norm"
  })
  Tensor pyramid(Tensor features);

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  Tensor enlarged(Tensor pyramid, Tensor entry2Second);

  @Conv(kernel = 1, channels = 48)
  @BatchNorm
  @Relu
  @Named({"low.conv", "low.norm"})
  Tensor low(Tensor entry2Second);

  @Concat
  Tensor joined(Tensor enlarged, Tensor low);

  @Decoder(channels = 256)
  Tensor decoder1(Tensor joined);

  @Decoder(channels = 256)
  Tensor decoder2(Tensor decoder1);

  @Conv(kernel = 1, channels = 21)
  Tensor logits(Tensor decoder2);

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  @Output
  Tensor masks(Tensor logits, Tensor image);

  /** Section 3.1, with batch normalisation and ReLU behind both convolutions. */
  @Block
  @interface Decoder {
    int channels();

    interface Layers {
      @NormedSeparableConv(between = Activation.RELU, activation = Activation.RELU)
      @Bind("channels")
      @Named({
        "depthwise = depthwise",
        "depthwise.norm = depthwise_norm",
        "pointwise = pointwise",
        "pointwise.norm = pointwise_norm"
      })
      Tensor convolution(Tensor input);
    }
  }
}
