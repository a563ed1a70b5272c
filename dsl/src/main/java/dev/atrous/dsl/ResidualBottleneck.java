package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The block of ResNet-50 and deeper: a 1×1 convolution to few channels, a 3×3 convolution there, a
 * 1×1 convolution to many channels, and the input added. {@link BatchNorm} behind each convolution,
 * {@link Relu} behind the first two and behind the sum.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / stride)×ceil(W / stride)}, {@code O = expansion · width}
 *   <li>Weights, with {@code w = width}: {@code body.reduce.weight [w, C, 1, 1]}, {@code
 *       body.conv.weight [w, w, 3, 3]}, {@code body.expand.weight [O, w, 1, 1]}, with {@code
 *       projection} {@code body.shortcut.weight [O, C, 1, 1]}, no biases, and a norm each: {@code
 *       body.reduce.norm.…}
 *   <li>Parameters: {@code w · (C + 9 · w + O + 4) + 2 · O}; with {@code projection} {@code O · (C
 *       + 2)} more
 *   <li>Multiply-adds: {@code w · C · H · W + w · (9 · w + O) · H' · W'}; with {@code projection}
 *       {@code O · C · H' · W'} more
 * </ul>
 *
 * <pre>{@code
 * @ResidualBottleneck(width = 128, stride = 2, projection = true)
 * Tensor down(Tensor stage1);
 *
 * @ResidualBottleneck(width = 128) @Repeat(3)
 * Tensor rest(Tensor down);
 * }</pre>
 *
 * <p>The 3×3 convolution has the stride, as in torchvision ("ResNet v1.5"); in the paper the first
 * 1×1 convolution has it.
 *
 * <p>Source: He et al. 2016, "Deep Residual Learning for Image Recognition", section 4.1 and figure
 * 5, right.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ResidualBottleneck {
  /**
   * The channels of the 3×3 convolution.
   *
   * @return at least 1
   */
  @Required
  int width() default 0;

  /**
   * The output channels for each channel of the 3×3 convolution.
   *
   * @return at least 1; 4 by default
   */
  int expansion() default 4;

  /**
   * The step of the 3×3 convolution and of the projection, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int stride() default 1;

  /**
   * The distance between taps of the 3×3 convolution, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int rate() default 1;

  /**
   * Whether a 1×1 convolution stands in the shortcut, as it must where the shape changes.
   *
   * @return false by default: the input itself is added
   */
  boolean projection() default false;

  /**
   * How the padding of the 3×3 convolution is computed.
   *
   * @return {@link Padding#SAME} by default, as in TensorFlow; {@link Padding#HALF} as in PyTorch;
   *     {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /** The layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * To few channels.
     *
     * @param input the block's input
     * @return {@code width×H×W}
     */
    @Conv(kernel = 1)
    @Bind("channels = width")
    @BatchNorm
    @Relu
    Tensor reduce(Tensor input);

    /**
     * The surroundings of each pixel.
     *
     * @param reduce the few channels
     * @return {@code width×H'×W'}
     */
    @Conv(kernel = 3)
    @Bind({"channels = width", "stride", "rate", "padding"})
    @BatchNorm
    @Relu
    Tensor conv(Tensor reduce);

    /**
     * To many channels, without activation.
     *
     * @param conv the filtered channels
     * @return {@code (expansion · width)×H'×W'}
     */
    @Conv(kernel = 1)
    @Bind("multiplier = expansion")
    @BatchNorm
    Tensor expand(Tensor conv);

    /**
     * The input in the shape of the output.
     *
     * @param input the block's input
     * @param expand for its channels
     * @return {@code (expansion · width)×H'×W'}
     */
    @Conv(kernel = 1)
    @Bind("stride")
    @BatchNorm
    @When("projection")
    Tensor shortcut(Tensor input, Tensor expand);

    /**
     * Both together.
     *
     * @param expand the many channels
     * @param shortcut the projected input, or the block's input
     * @return {@code (expansion · width)×H'×W'}
     */
    @Add
    @Relu
    Tensor sum(Tensor expand, Tensor shortcut);
  }
}
