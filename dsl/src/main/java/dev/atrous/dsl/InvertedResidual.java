package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The block of MobileNetV2: expands to {@code expansion} times the channels, filters each of them,
 * projects to few channels again, and adds the input where input and output have the same shape.
 * The projection has no activation. With {@code squeeze} there is a {@link SqueezeExcitation}
 * behind the depthwise convolution, as in MnasNet, MobileNetV3 and EfficientNet.
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
 * parameters of its norm and {@code E · C · H · W} multiply-adds do not exist. With {@code squeeze
 * = S} there are {@code body.attention.squeeze.weight [S, E, 1, 1]}, {@code
 * body.attention.squeeze.bias [S]}, {@code body.attention.excite.weight [E, S, 1, 1]} and {@code
 * body.attention.excite.bias [E]}: {@code 2 · E · S + S + E} parameters and {@code 2 · E · S}
 * multiply-adds more.
 *
 * <pre>{@code
 * @InvertedResidual(channels = 64, rate = 2) @Repeat(3)
 * Tensor body(Tensor stem);
 *
 * @InvertedResidual(channels = 40, kernel = 5, stride = 2, activation = SILU,
 *     squeeze = 6, squeezeActivation = SILU)      // EfficientNet: a quarter of the 24 read channels
 * Tensor stage4(Tensor stage3);
 * }</pre>
 *
 * <p>Source: Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks", table
 * 1; with squeeze and excitation Tan et al. 2019, "MnasNet: Platform-Aware Neural Architecture
 * Search for Mobile", figure 7.
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
   * The activation behind the expansion and behind the depthwise convolution.
   *
   * @return {@link Activation#RELU6} by default; MobileNetV3 has RELU and HARD_SWISH, EfficientNet
   *     SILU
   */
  Activation activation() default Activation.RELU6;

  /**
   * The channels of the bottleneck of squeeze and excitation. MnasNet and EfficientNet have a
   * quarter of the block's input channels, MobileNetV3 a quarter of the expanded ones, rounded to a
   * multiple of 8.
   *
   * @return 0 by default: there is no squeeze and excitation
   */
  int squeeze() default 0;

  /**
   * The activation inside the bottleneck of squeeze and excitation.
   *
   * @return {@link Activation#RELU} by default; EfficientNet has SILU
   */
  Activation squeezeActivation() default Activation.RELU;

  /**
   * The activation that makes the factors of squeeze and excitation.
   *
   * @return {@link Activation#SIGMOID} by default; MobileNetV3 has HARD_SIGMOID
   */
  Activation gate() default Activation.SIGMOID;

  /**
   * How the padding of the depthwise convolution is computed.
   *
   * @return {@link Padding#SAME} by default, as in TensorFlow; {@link Padding#HALF} as in PyTorch;
   *     {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /**
   * What is added to the variance of each norm.
   *
   * @return at least 0; 1e-5 by default, MobileNetV3 and EfficientNet have 1e-3; {@link
   *     Network#epsilon} gives it to many at once
   */
  double epsilon() default 1e-5;

  /** The layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * To more channels; left out if there are not to be more.
     *
     * @param input the block's input
     * @return {@code (expansion · C)×H×W}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Activate
    @Bind({"multiplier = expansion", "epsilon", "value = activation"})
    @When("expansion != 1")
    Tensor expand(Tensor input);

    /**
     * Each channel by itself.
     *
     * @param expand the expanded channels, or the block's input
     * @return {@code (expansion · C)×H'×W'}
     */
    @DepthwiseConv
    @BatchNorm
    @Activate
    @Bind({"kernel", "stride", "rate", "padding", "epsilon", "value = activation"})
    Tensor depthwise(Tensor expand);

    /**
     * Each channel by how much of it is to go on; left out without {@code squeeze}.
     *
     * @param depthwise the filtered channels
     * @return {@code (expansion · C)×H'×W'}
     */
    @SqueezeExcitation
    @Bind({"channels = squeeze", "activation = squeezeActivation", "gate"})
    @When("squeeze != 0")
    Tensor attention(Tensor depthwise);

    /**
     * To few channels, without activation.
     *
     * @param attention the filtered channels
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Bind({"channels", "epsilon"})
    Tensor project(Tensor attention);

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
