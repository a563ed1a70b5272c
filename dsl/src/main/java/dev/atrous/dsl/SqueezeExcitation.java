package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Squeeze and excitation: the mean of each channel, seen through a bottleneck, decides how much of
 * the channel goes on. The shape stays.
 *
 * <pre>{@code
 * y = x · gate(excite(activation(squeeze(mean of x))))
 * }</pre>
 *
 * <ul>
 *   <li>Weights, with {@code S = channels}: {@code body.squeeze.weight [S, C, 1, 1]}, {@code
 *       body.squeeze.bias [S]}, {@code body.excite.weight [C, S, 1, 1]}, {@code body.excite.bias
 *       [C]}
 *   <li>Parameters: {@code 2 · C · S + S + C}
 *   <li>Multiply-adds: {@code 2 · C · S}
 * </ul>
 *
 * <pre>{@code
 * @SqueezeExcitation(channels = 24, gate = HARD_SIGMOID)
 * Tensor attended(Tensor depthwise);
 * }</pre>
 *
 * <p>Source: Hu et al. 2018, "Squeeze-and-Excitation Networks", section 3 and figure 3; the gate of
 * Howard et al. 2019, "Searching for MobileNetV3", is a hard sigmoid.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SqueezeExcitation {
  /**
   * The channels of the bottleneck; the paper has {@code C / 16}.
   *
   * @return at least 1
   */
  @Required
  int channels() default 0;

  /**
   * The activation inside the bottleneck.
   *
   * @return {@link Activation#RELU} by default
   */
  Activation activation() default Activation.RELU;

  /**
   * The activation that makes the factors.
   *
   * @return {@link Activation#SIGMOID} by default
   */
  Activation gate() default Activation.SIGMOID;

  /** The layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * The whole map in one pixel of few channels.
     *
     * @param input the block's input
     * @return {@code channels×1×1}
     */
    @GlobalAvgPool
    @Conv(kernel = 1)
    @Activate
    @Bind({"channels", "value = activation"})
    Tensor squeeze(Tensor input);

    /**
     * A factor for each channel of the input.
     *
     * @param squeeze the squeezed map
     * @param input the block's input, for its channels
     * @return {@code C×1×1}
     */
    @Conv(kernel = 1)
    @Activate
    @Bind("value = gate")
    Tensor excite(Tensor squeeze, Tensor input);

    /**
     * The channels, each times its factor.
     *
     * @param input the block's input
     * @param excite the factors
     * @return {@code C×H×W}
     */
    @Multiply
    Tensor scaled(Tensor input, Tensor excite);
  }
}
