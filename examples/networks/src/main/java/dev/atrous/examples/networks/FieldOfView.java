package dev.atrous.examples.networks;

import dev.atrous.dsl.Conv;
import dev.atrous.dsl.Network;
import dev.atrous.dsl.Relu;
import dev.atrous.runtime.Tensor;

/**
 * Four ways to make VGG-16's first fully connected layer a convolution: table 2 of Chen et al. 2015
 * ("Semantic Image Segmentation with Deep Convolutional Nets and Fully Connected CRFs"), kernel and
 * rate of {@code fc6}.
 */
public final class FieldOfView {

  private FieldOfView() {}

  /** All of the weights that VGG-16 was trained with: 134.3 million parameters. */
  @Network
  public interface Kernel7Rate4 extends DilatedVgg16 {
    @Conv(kernel = 7, rate = 4, channels = 4096)
    @Relu
    Tensor fc6(Tensor conv5c);

    @Conv(kernel = 1, channels = 4096)
    @Relu
    Tensor fc7(Tensor fc6);

    @Conv(kernel = 1, channels = 21)
    Tensor fc8(Tensor fc7);
  }

  /** A kernel of 4×4, half the parameters, sees half as far. */
  @Network
  public interface Kernel4Rate4 extends DilatedVgg16 {
    @Conv(kernel = 4, rate = 4, channels = 4096)
    @Relu
    Tensor fc6(Tensor conv5c);

    @Conv(kernel = 1, channels = 4096)
    @Relu
    Tensor fc7(Tensor fc6);

    @Conv(kernel = 1, channels = 21)
    Tensor fc8(Tensor fc7);
  }

  /** The same weights at twice the rate see as far as 7×7. */
  @Network
  public interface Kernel4Rate8 extends DilatedVgg16 {
    @Conv(kernel = 4, rate = 8, channels = 4096)
    @Relu
    Tensor fc6(Tensor conv5c);

    @Conv(kernel = 1, channels = 4096)
    @Relu
    Tensor fc7(Tensor fc6);

    @Conv(kernel = 1, channels = 21)
    Tensor fc8(Tensor fc7);
  }

  /** 3×3 weights and fewer channels: as far, with 20.5 million parameters ("LargeFOV"). */
  @Network
  public interface Kernel3Rate12 extends DilatedVgg16 {
    @Conv(kernel = 3, rate = 12, channels = 1024)
    @Relu
    Tensor fc6(Tensor conv5c);

    @Conv(kernel = 1, channels = 1024)
    @Relu
    Tensor fc7(Tensor fc6);

    @Conv(kernel = 1, channels = 21)
    Tensor fc8(Tensor fc7);
  }
}
