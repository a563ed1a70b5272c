package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The block of MobileNetV2: expands to {@code expansion} times the channels, filters each of them,
 * projects to few channels again, and adds the input where input and output have the same shape.
 * The projection has no activation.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / stride)×ceil(W / stride)}, {@code O = channels}
 *   <li>Weights, with {@code E = expansion · C}: {@code body.expand.weight [E, C, 1, 1]}, {@code
 *       body.depthwise.weight [E, 1, k, k]}, {@code body.project.weight [O, E, 1, 1]}, no biases,
 *       and a {@link BatchNorm} each: {@code body.expand.norm.…}, {@code body.depthwise.norm.…},
 *       {@code body.project.norm.…}
 *   <li>Parameters: {@code E · C + E · k · k + O · E + 4 · E + 2 · O}
 *   <li>Multiply-adds: {@code E · C · H · W + E · (k · k + O) · H' · W'}
 * </ul>
 *
 * <p>With {@code expansion = 1} there is no expand layer; its {@code E · C} weights, {@code 2 · E}
 * parameters of its norm and {@code E · C · H · W} multiply-adds do not exist.
 *
 * <pre>{@code
 * @InvertedResidual(channels = 64, rate = 2) @Repeat(3)
 * Tensor body(Tensor stem);
 * }</pre>
 *
 * <p>Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks", table
 * 1.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface InvertedResidual {
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
   * The expanded channels per input channel (the paper's t).
   *
   * @return at least 1; 6 by default
   */
  int expansion() default 6;

  /**
   * How the padding of the depthwise convolution is computed.
   *
   * @return {@link Padding#SAME} by default, as in TensorFlow; {@link Padding#HALF} as in PyTorch;
   *     {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /** The four layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * To more channels; left out if there are not to be more.
     *
     * @param input the block's input
     * @return {@code (expansion · C)×H×W}
     */
    @Conv(kernel = 1)
    @Bind("multiplier = expansion")
    @BatchNorm
    @Relu6
    @When("expansion != 1")
    Tensor expand(Tensor input);

    /**
     * Each channel by itself.
     *
     * @param expand the expanded channels, or the block's input
     * @return {@code (expansion · C)×H'×W'}
     */
    @DepthwiseConv
    @Bind({"kernel", "stride", "rate", "padding"})
    @BatchNorm
    @Relu6
    Tensor depthwise(Tensor expand);

    /**
     * To few channels, without activation.
     *
     * @param depthwise the filtered channels
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1)
    @Bind("channels")
    @BatchNorm
    Tensor project(Tensor depthwise);

    /**
     * The shortcut, where the shapes allow it.
     *
     * @param project the projected channels
     * @param input the block's input
     * @return {@code channels×H'×W'}
     */
    @Add(ifSameShape = true)
    Tensor sum(Tensor project, Tensor input);
  }
}
