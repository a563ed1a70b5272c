package dev.atrous.examples.networks;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Input;
import dev.atrous.dsl.MaxPool;
import dev.atrous.dsl.Named;
import dev.atrous.dsl.Padding;
import dev.atrous.dsl.Relu;
import dev.atrous.runtime.Tensor;

/**
 * VGG-16 as DeepLab v1 and v2 use it, the convolutions before the first fully connected layer:
 * configuration D of Simonyan and Zisserman 2015 ("Very Deep Convolutional Networks for Large-Scale
 * Image Recognition"), where the last two poolings keep the resolution and what follows them has
 * the rate 2. Chen et al. 2015 ("Semantic Image Segmentation with Deep Convolutional Nets and Fully
 * Connected CRFs"), section 3.1; pooling is 3×3, as in the published networks.
 */
@SuppressWarnings("atrous:gridding") // the published rates
public interface DilatedVgg16 {
  @Input(channels = 3, height = 321, width = 321)
  Tensor image();

  @Conv(kernel = 3, channels = 64)
  @Relu
  @Named("features.0")
  Tensor conv1a(Tensor image);

  @Conv(kernel = 3, channels = 64)
  @Relu
  @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
  @Named("features.2")
  Tensor conv1b(Tensor conv1a);

  @Conv(kernel = 3, channels = 128)
  @Relu
  @Named("features.5")
  Tensor conv2a(Tensor conv1b);

  @Conv(kernel = 3, channels = 128)
  @Relu
  @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
  @Named("features.7")
  Tensor conv2b(Tensor conv2a);

  @Conv(kernel = 3, channels = 256)
  @Relu
  @Named("features.10")
  Tensor conv3a(Tensor conv2b);

  @Conv(kernel = 3, channels = 256)
  @Relu
  @Named("features.12")
  Tensor conv3b(Tensor conv3a);

  @Conv(kernel = 3, channels = 256)
  @Relu
  @MaxPool(kernel = 3, stride = 2, padding = Padding.HALF)
  @Named("features.14")
  Tensor conv3c(Tensor conv3b);

  @Conv(kernel = 3, channels = 512)
  @Relu
  @Named("features.17")
  Tensor conv4a(Tensor conv3c);

  @Conv(kernel = 3, channels = 512)
  @Relu
  @Named("features.19")
  Tensor conv4b(Tensor conv4a);

  @Conv(kernel = 3, channels = 512)
  @Relu
  @MaxPool(kernel = 3, stride = 1, padding = Padding.HALF)
  @Named("features.21")
  Tensor conv4c(Tensor conv4b);

  @Conv(kernel = 3, rate = 2, channels = 512)
  @Relu
  @Named("features.24")
  Tensor conv5a(Tensor conv4c);

  @Conv(kernel = 3, rate = 2, channels = 512)
  @Relu
  @Named("features.26")
  Tensor conv5b(Tensor conv5a);

  @Conv(kernel = 3, rate = 2, channels = 512)
  @Relu
  @MaxPool(kernel = 3, stride = 1, padding = Padding.HALF)
  @Named("features.28")
  Tensor conv5c(Tensor conv5b);
}
