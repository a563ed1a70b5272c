package dev.atrous.examples.networks;

import dev.atrous.dsl.AvgPool;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Dropout;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Output;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeCoordinates;
import dev.atrous.runtime.Tensor;

/**
 * DeepLab v1 with a large field of view on VGG-16, 321×321 pixels to scores for the 21 classes of
 * PASCAL VOC: "DeepLab-LargeFOV" of Chen et al. 2015 ("Semantic Image Segmentation with Deep
 * Convolutional Nets and Fully Connected CRFs"), table 2.
 */
@Network
public interface DeepLabV1LargeFov extends DilatedVgg16 {
  @AvgPool(kernel = 3, stride = 1, padding = Padding.HALF, countPadding = true)
  Tensor pool5(Tensor conv5c);

  /** 3×3 taps see 25×25 pixels of the map: the paper's way to shrink a kernel of 7×7 weights. */
  @Conv(kernel = 3, rate = 12, channels = 1024)
  @Relu
  @Dropout
  Tensor fc6(Tensor pool5);

  @Conv(kernel = 1, channels = 1024)
  @Relu
  @Dropout
  Tensor fc7(Tensor fc6);

  @Conv(kernel = 1, channels = 21)
  Tensor fc8(Tensor fc7);

  @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
  @Output
  Tensor scores(Tensor fc8, Tensor image);
}
