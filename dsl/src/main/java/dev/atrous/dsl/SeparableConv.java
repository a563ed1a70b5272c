package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Depthwise separable convolution: a {@link DepthwiseConv} finds patterns in each channel, a 1×1
 * {@link Conv} mixes the channels. {@link NormedSeparableConv} is the one with {@link BatchNorm}
 * behind both.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / stride)×ceil(W / stride)}, {@code O = channels}
 *   <li>Weights: {@code body.depthwise.weight [C, 1, k, k]}, {@code body.depthwise.bias [C]},
 *       {@code body.pointwise.weight [O, C, 1, 1]}, {@code body.pointwise.bias [O]}; without {@code
 *       bias} only the weights
 *   <li>Parameters: {@code C · (k · k + 1) + O · (C + 1)}; without {@code bias} {@code C + O} fewer
 *   <li>Multiply-adds: {@code C · (k · k + O) · H' · W'}, against {@code C · k · k · O · H' · W'}
 *       for a {@link Conv}
 * </ul>
 *
 * <pre>{@code
 * @SeparableConv(kernel = 5, channels = 256)
 * Tensor body(Tensor stem);
 *
 * @Relu @SeparableConv(channels = 256, bias = false) @BatchNorm      // Xception's
 * Tensor next(Tensor body);
 * }</pre>
 *
 * <p>Source: Chollet 2017, "Xception: Deep Learning with Depthwise Separable Convolutions"; Howard
 * et al. 2017, "MobileNets", section 3.1.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SeparableConv {
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
   * The activation between the two convolutions.
   *
   * @return {@link Activation#NONE} by default, which Xception found best (figure 10)
   */
  Activation between() default Activation.NONE;

  /**
   * Whether both convolutions add a trained number to every channel.
   *
   * @return true by default, also where {@link BatchNorm} follows
   */
  boolean bias() default true;

  /**
   * How the padding of the depthwise convolution is computed.
   *
   * @return {@link Padding#SAME} by default, as in TensorFlow; {@link Padding#HALF} as in PyTorch;
   *     {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /** The two layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * Each channel by itself.
     *
     * @param input the block's input
     * @return {@code C×H'×W'}
     */
    @DepthwiseConv
    @Activate
    @Bind({"kernel", "stride", "rate", "padding", "bias", "value = between"})
    Tensor depthwise(Tensor input);

    /**
     * Each pixel by itself.
     *
     * @param depthwise the filtered channels
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1)
    @Bind({"channels", "bias"})
    Tensor pointwise(Tensor depthwise);
  }
}
