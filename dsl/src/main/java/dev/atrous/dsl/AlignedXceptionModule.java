package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The module of the aligned Xception, DeepLab v3+'s backbone: three times ReLU and 3×3 separable
 * convolution with a {@link BatchNorm} behind both of its halves; the last has the stride, where
 * Xception pools. The input is added, through a 1×1 convolution where {@code projection} says so.
 *
 * <ul>
 *   <li>Output: {@code O×ceil(H / stride)×ceil(W / stride)}, {@code O = channels}
 *   <li>Weights, with {@code I = inner}: {@code body.first.depthwise.weight [C, 1, 3, 3]}, {@code
 *       body.first.pointwise.weight [I, C, 1, 1]}, {@code body.second.depthwise.weight [I, 1, 3,
 *       3]}, {@code body.second.pointwise.weight [O, I, 1, 1]}, {@code body.third.depthwise.weight
 *       [O, 1, 3, 3]}, {@code body.third.pointwise.weight [O, O, 1, 1]}, with {@code projection}
 *       {@code body.shortcut.weight [O, C, 1, 1]}, no biases, and a norm each: {@code
 *       body.first.depthwise.norm.…}
 *   <li>Parameters: {@code C · (11 + I) + I · (13 + O) + O · (15 + O)}; with {@code projection}
 *       {@code O · (C + 2)} more
 *   <li>Multiply-adds: {@code (C · (9 + I) + I · (9 + O)) · H · W + O · (9 + O) · H' · W'}; with
 *       {@code projection} {@code C · O · H' · W'} more
 * </ul>
 *
 * <pre>{@code
 * @AlignedXceptionModule(inner = 728, channels = 728, stride = 2)
 * Tensor entry3(Tensor entry2);
 *
 * @AlignedXceptionModule(inner = 728, channels = 728, projection = false) @Repeat(16)
 * Tensor middle(Tensor entry3);
 * }</pre>
 *
 * <p>Source: Chen et al. 2018, "Encoder-Decoder with Atrous Separable Convolution for Semantic
 * Image Segmentation", section 3.2 and figure 4.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AlignedXceptionModule {
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
   * The step of the last depthwise convolution and of the projection, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int stride() default 1;

  /**
   * The distance between taps of the depthwise convolutions, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int rate() default 1;

  /**
   * Whether a 1×1 convolution stands in the shortcut, as it must where the shape changes.
   *
   * @return true by default; false adds the input itself, as in the middle flow
   */
  boolean projection() default true;

  /**
   * How the padding of the last depthwise convolution is computed.
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
     * The first separable convolution.
     *
     * @param input the block's input
     * @return {@code inner×H×W}
     */
    @Relu
    @NormedSeparableConv
    @Bind({"channels = inner", "rate", "epsilon"})
    Tensor first(Tensor input);

    /**
     * The second separable convolution.
     *
     * @param first the map before it
     * @return {@code channels×H×W}
     */
    @Relu
    @NormedSeparableConv
    @Bind({"channels", "rate", "epsilon"})
    Tensor second(Tensor first);

    /**
     * The third separable convolution.
     *
     * @param second the map before it
     * @return {@code channels×H'×W'}
     */
    @Relu
    @NormedSeparableConv
    @Bind({"channels", "stride", "rate", "padding", "epsilon"})
    Tensor third(Tensor second);

    /**
     * The input in the shape of the output.
     *
     * @param input the block's input
     * @return {@code channels×H'×W'}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Bind({"channels", "stride", "epsilon"})
    @When("projection")
    Tensor shortcut(Tensor input);

    /**
     * Both together.
     *
     * @param third the filtered map
     * @param shortcut the projected input, or the block's input
     * @return {@code channels×H'×W'}
     */
    @Add
    Tensor sum(Tensor third, Tensor shortcut);
  }
}
