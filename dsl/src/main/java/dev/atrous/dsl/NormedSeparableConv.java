package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Depthwise separable convolution with {@link BatchNorm} behind both of its convolutions: with an
 * activation behind each the layer of MobileNet and of DeepLab v3+'s decoder, without the one
 * between that of the aligned Xception. {@link SeparableConv} is the one without norms.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / stride)×ceil(W / stride)}, {@code O = channels}
 *   <li>Weights: {@code body.depthwise.weight [C, 1, k, k]}, {@code body.pointwise.weight [O, C, 1,
 *       1]}, no biases, and a norm each: {@code body.depthwise.norm.…}, {@code
 *       body.pointwise.norm.…}
 *   <li>Parameters: {@code C · (k · k + 2) + O · (C + 2)}
 *   <li>Multiply-adds: {@code C · (k · k + O) · H' · W'}
 * </ul>
 *
 * <pre>{@code
 * @NormedSeparableConv(channels = 128, between = RELU6, activation = RELU6)
 * Tensor body(Tensor stem);
 * }</pre>
 *
 * <p>Source: Howard et al. 2017, "MobileNets: Efficient Convolutional Neural Networks for Mobile
 * Vision Applications", section 3.1 and figure 3; Chen et al. 2018, "Encoder-Decoder with Atrous
 * Separable Convolution for Semantic Image Segmentation", section 3.2.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NormedSeparableConv {
  /**
   * The size of the depthwise kernel, in taps.
   *
   * @return height and width, at least 1; 3 by default
   */
  int kernel() default 3;

  /**
   * The step of the depthwise convolution, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int stride() default 1;

  /**
   * The distance between taps of the depthwise convolution, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int rate() default 1;

  /**
   * The output channels.
   *
   * @return at least 1
   */
  @Required
  int channels() default 0;

  /**
   * The activation between the depthwise and the pointwise convolution.
   *
   * @return {@link Activation#NONE} by default
   */
  Activation between() default Activation.NONE;

  /**
   * The activation at the end.
   *
   * @return {@link Activation#NONE} by default
   */
  Activation activation() default Activation.NONE;

  /**
   * How the padding of the depthwise convolution is computed.
   *
   * @return {@link Padding#SAME} by default, as in TensorFlow; {@link Padding#HALF} as in PyTorch;
   *     {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /**
   * What the normalisations add to a variance, so as not to divide by zero.
   *
   * @return at least 0; 1e-5 by default as in PyTorch; Keras and TensorFlow's slim use 1e-3; {@link
   *     Network#epsilon} gives it to many at once
   */
  double epsilon() default 1e-5;

  /** The layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * Each channel by itself.
     *
     * @param input the block's input
     * @return {@code C×H'×W'}
     */
    @DepthwiseConv
    @BatchNorm
    @Activate
    @Bind({"kernel", "stride", "rate", "padding", "epsilon", "value = between"})
    Tensor depthwise(Tensor input);

    /**
     * Each pixel by itself.
     *
     * @param depthwise the filtered channels
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Activate
    @Bind({"channels", "epsilon", "value = activation"})
    Tensor pointwise(Tensor depthwise);
  }
}
