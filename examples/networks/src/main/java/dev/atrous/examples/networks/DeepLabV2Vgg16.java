package dev.atrous.examples.networks;

import dev.atrous.dsl.Add;
import dev.atrous.dsl.Bind;
import dev.atrous.dsl.Block;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Dropout;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeCoordinates;
import dev.atrous.runtime.Tensor;

/**
 * DeepLab v2 on VGG-16, 321×321 pixels to scores for the 21 classes of PASCAL VOC: "DeepLab-ASPP",
 * section 3.2 and figure 4 of Chen et al. 2018 ("DeepLab: Semantic Image Segmentation with Deep
 * Convolutional Nets, Atrous Convolution, and Fully Connected CRFs"), rates 6, 12, 18 and 24
 * ("ASPP-L").
 */
@Network
public interface DeepLabV2Vgg16 extends DilatedVgg16 {
  @Branch(rate = 6)
  @Named({"fc6 = fc6_1", "fc7 = fc7_1", "fc8 = fc8_1"})
  Tensor rate6(Tensor conv5c);

  @Branch(rate = 12)
  @Named({"fc6 = fc6_2", "fc7 = fc7_2", "fc8 = fc8_2"})
  Tensor rate12(Tensor conv5c);

  @Branch(rate = 18)
  @Named({"fc6 = fc6_3", "fc7 = fc7_3", "fc8 = fc8_3"})
  Tensor rate18(Tensor conv5c);

  @Branch(rate = 24)
  @Named({"fc6 = fc6_4", "fc7 = fc7_4", "fc8 = fc8_4"})
  Tensor rate24(Tensor conv5c);

  @Add
  Tensor sum(Tensor rate6, Tensor rate12, Tensor rate18, Tensor rate24);

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  @Output
  Tensor scores(Tensor sum, Tensor image);

  /** VGG's fully connected layers as convolutions, once for each rate. */
  @Block
  @interface Branch {
    int rate();

    interface Layers {
      @Conv(kernel = 3, channels = 1024)
      @Bind("rate")
      @Relu
      @Dropout
      Tensor fc6(Tensor input);

      @Conv(kernel = 1, channels = 1024)
      @Relu
      @Dropout
      Tensor fc7(Tensor fc6);

      @Conv(kernel = 1, channels = 21)
      Tensor fc8(Tensor fc7);
    }
  }
}
