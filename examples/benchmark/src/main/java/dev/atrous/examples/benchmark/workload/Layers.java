package dev.atrous.examples.benchmark.workload;

import dev.atrous.dsl.BatchNorm;
import dev.atrous.dsl.Conv;
import dev.atrous.dsl.DepthwiseConv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.dsl.Resize;
import dev.atrous.dsl.ResizeCoordinates;
import dev.atrous.dsl.TransposedConv;
import dev.atrous.runtime.Tensor;

/** Networks of a single layer, of geometries that published networks have. */
final class Layers {

  private Layers() {}

  /** A small image and many wide kernels. */
  @Network
  interface Wide {
    @Input(channels = 3, height = 12, width = 12)
    Tensor image();

    @Conv(kernel = 5, channels = 256, padding = Padding.VALID)
    Tensor layer(Tensor image);
  }

  /** The first layer of most classifiers. */
  @Network
  interface Stem {
    @Input(channels = 3, height = 224, width = 224)
    Tensor image();

    @Conv(kernel = 3, stride = 2, channels = 32, padding = Padding.HALF)
    Tensor layer(Tensor image);
  }

  /** ResNet's. */
  @Network
  interface Standard {
    @Input(channels = 64, height = 56, width = 56)
    Tensor image();

    @Conv(kernel = 3, channels = 64)
    Tensor layer(Tensor image);
  }

  /** MobileNetV1's, large map. */
  @Network
  interface Pointwise56 {
    @Input(channels = 128, height = 56, width = 56)
    Tensor image();

    @Conv(kernel = 1, channels = 128)
    Tensor layer(Tensor image);
  }

  /** MobileNetV1's, small map. */
  @Network
  interface Pointwise14 {
    @Input(channels = 512, height = 14, width = 14)
    Tensor image();

    @Conv(kernel = 1, channels = 512)
    Tensor layer(Tensor image);
  }

  /** Of Xception's width. */
  @Network
  interface Pointwise28 {
    @Input(channels = 728, height = 28, width = 28)
    Tensor image();

    @Conv(kernel = 1, channels = 728)
    Tensor layer(Tensor image);
  }

  /** MobileNetV1's. */
  @Network
  interface Depthwise56 {
    @Input(channels = 128, height = 56, width = 56)
    Tensor image();

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor image);
  }

  /** The same, dilated. */
  @Network
  interface Depthwise56Rate2 extends Depthwise56 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 2)
    Tensor layer(Tensor image);
  }

  /** The same, more dilated. */
  @Network
  interface Depthwise56Rate4 extends Depthwise56 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor image);
  }

  /** The last ones of DeepLab on MobileNetV2. */
  @Network
  interface Depthwise33 {
    @Input(channels = 960, height = 33, width = 33)
    Tensor image();

    @DepthwiseConv(kernel = 3)
    Tensor layer(Tensor image);
  }

  /** The same, dilated. */
  @Network
  interface Depthwise33Rate4 extends Depthwise33 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 4)
    Tensor layer(Tensor image);
  }

  /** The same, as dilated as in a pyramid. */
  @Network
  interface Depthwise33Rate12 extends Depthwise33 {
    @Override
    @DepthwiseConv(kernel = 3, rate = 12)
    Tensor layer(Tensor image);
  }

  /** A shrinking one. */
  @Network
  interface Depthwise112 {
    @Input(channels = 32, height = 112, width = 112)
    Tensor image();

    @DepthwiseConv(kernel = 3, stride = 2, padding = Padding.HALF)
    Tensor layer(Tensor image);
  }

  /** EfficientNet's. */
  @Network
  interface Depthwise28 {
    @Input(channels = 240, height = 28, width = 28)
    Tensor image();

    @DepthwiseConv(kernel = 5)
    Tensor layer(Tensor image);
  }

  /** A branch of DeepLabv3's pyramid; at rate 18 most of the kernel meets padding. */
  @Network
  interface Atrous6 {
    @Input(channels = 320, height = 33, width = 33)
    Tensor image();

    @Conv(kernel = 3, rate = 6, channels = 256)
    Tensor layer(Tensor image);
  }

  /** The second branch. */
  @Network
  interface Atrous12 extends Atrous6 {
    @Override
    @Conv(kernel = 3, rate = 12, channels = 256)
    Tensor layer(Tensor image);
  }

  /** The third branch. */
  @Network
  interface Atrous18 extends Atrous6 {
    @Override
    @Conv(kernel = 3, rate = 18, channels = 256)
    Tensor layer(Tensor image);
  }

  /** ResNeXt's. */
  @Network
  interface Grouped {
    @Input(channels = 256, height = 28, width = 28)
    Tensor image();

    @Conv(kernel = 3, groups = 32, channels = 256)
    Tensor layer(Tensor image);
  }

  /** A decoder's. */
  @Network
  interface Transposed {
    @Input(channels = 64, height = 32, width = 32)
    Tensor image();

    @TransposedConv(kernel = 4, stride = 2, channels = 32, pad = 1)
    Tensor layer(Tensor image);
  }

  /** A third of a block of Xception's middle flow. */
  @Network
  interface Separable {
    @Input(channels = 728, height = 19, width = 19)
    Tensor image();

    @DepthwiseConv(kernel = 3, bias = false)
    Tensor depthwise(Tensor image);

    @Conv(kernel = 1, channels = 728)
    @BatchNorm
    @Relu
    Tensor layer(Tensor depthwise);
  }

  /** The last step of DeepLab. */
  @Network
  interface Enlarged {
    @Input(channels = 21, height = 33, width = 33)
    Tensor image();

    @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS, height = 257, width = 257)
    Tensor layer(Tensor image);
  }
}
