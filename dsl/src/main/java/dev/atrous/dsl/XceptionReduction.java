package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The module of Xception's entry and exit flow: ReLU and separable convolution twice, then a 3×3
 * maximum of stride 2, and beside them a 1×1 convolution of stride 2, whose result is added. {@link
 * BatchNorm} behind each convolution.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / 2)×ceil(W / 2)}, {@code O = channels}
 *   <li>Weights, with {@code I = inner}: {@code body.first.depthwise.weight [C, 1, 3, 3]}, {@code
 *       body.first.pointwise.weight [I, C, 1, 1]}, {@code body.second.depthwise.weight [I, 1, 3,
 *       3]}, {@code body.second.pointwise.weight [O, I, 1, 1]}, {@code body.shortcut.weight [O, C,
 *       1, 1]}, no biases, and {@code body.first.norm.…}, {@code body.second.norm.…}, {@code
 *       body.shortcut.norm.…}
 *   <li>Parameters: {@code C · (9 + I + O) + I · (11 + O) + 4 · O}
 *   <li>Multiply-adds: {@code (C · (9 + I) + I · (9 + O)) · H · W + C · O · H' · W'}
 * </ul>
 *
 * <pre>{@code
 * @XceptionReduction(inner = 256, channels = 256)
 * Tensor entry2(Tensor entry1);
 * }</pre>
 *
 * <p>Source: Chollet 2017, "Xception: Deep Learning with Depthwise Separable Convolutions", figure
 * 5, entry and exit flow.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface XceptionReduction {
  /**
   * The channels behind the first separable convolution.
   *
   * @return at least 1
   */
  @Required
  int inner() default 0;

  /**
   * The output channels.
   *
   * @return at least 1
   */
  @Required
  int channels() default 0;

  /**
   * Whether a ReLU stands in front of the first separable convolution.
   *
   * @return true by default; false in the first module, whose input comes from one
   */
  boolean relu() default true;

  /**
   * The distance between taps of the depthwise convolutions, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int rate() default 1;

  /**
   * How the padding of the maximum is computed.
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
     * The ReLU in front.
     *
     * @param input the block's input
     * @return {@code C×H×W}
     */
    @Relu
    @When("relu")
    Tensor activated(Tensor input);

    /**
     * The first separable convolution.
     *
     * @param activated the block's input behind the ReLU
     * @return {@code inner×H×W}
     */
    @SeparableConv(bias = false)
    @BatchNorm
    @Bind({"channels = inner", "rate", "epsilon"})
    Tensor first(Tensor activated);

    /**
     * The second separable convolution.
     *
     * @param first the map before it
     * @return {@code channels×H×W}
     */
    @Relu
    @SeparableConv(bias = false)
    @BatchNorm
    @Bind({"channels", "rate", "epsilon"})
    Tensor second(Tensor first);

    /**
     * The largest of 3×3 pixels.
     *
     * @param second the filtered map
     * @return {@code channels×H'×W'}
     */
    @MaxPool(kernel = 3, stride = 2)
    @Bind("padding")
    Tensor pooled(Tensor second);

    /**
     * The input in the shape of the output.
     *
     * @param input the block's input, before the ReLU
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1, stride = 2)
    @BatchNorm
    @Bind({"channels", "epsilon"})
    Tensor shortcut(Tensor input);

    /**
     * Both together.
     *
     * @param pooled the filtered map
     * @param shortcut the projected input
     * @return {@code channels×H'×W'}
     */
    @Add
    Tensor sum(Tensor pooled, Tensor shortcut);
  }
}
