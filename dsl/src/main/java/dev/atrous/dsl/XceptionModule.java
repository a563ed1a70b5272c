package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The module of Xception's middle flow: three times ReLU, 3×3 separable convolution and {@link
 * BatchNorm}, and the input added. The shape stays. {@link XceptionReduction} is the module of the
 * other flows, {@link AlignedXceptionModule} that of DeepLab v3+.
 *
 * <ul>
 *   <li>Weights, with {@code C = channels}: {@code body.first.depthwise.weight [C, 1, 3, 3]},
 *       {@code body.first.pointwise.weight [C, C, 1, 1]}, no biases, and {@code body.first.norm.…};
 *       likewise {@code second} and {@code third}
 *   <li>Parameters: {@code 3 · C · (C + 11)}
 *   <li>Multiply-adds: {@code 3 · C · (C + 9) · H · W}
 * </ul>
 *
 * <pre>{@code
 * @XceptionModule(channels = 728) @Repeat(8)
 * Tensor middle(Tensor entry);
 * }</pre>
 *
 * <p>Source: Chollet 2017, "Xception: Deep Learning with Depthwise Separable Convolutions", figure
 * 5, middle flow.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface XceptionModule {
  /**
   * The channels, those of the input.
   *
   * @return at least 1
   */
  @Required
  int channels() default 0;

  /**
   * The distance between taps of the depthwise convolutions, in input pixels.
   *
   * @return for both directions, at least 1; 1 by default
   */
  int rate() default 1;

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
     * @return {@code C×H×W}
     */
    @Relu
    @SeparableConv(bias = false)
    @BatchNorm
    @Bind({"channels", "rate", "epsilon"})
    Tensor first(Tensor input);

    /**
     * The second separable convolution.
     *
     * @param first the map before it
     * @return {@code C×H×W}
     */
    @Relu
    @SeparableConv(bias = false)
    @BatchNorm
    @Bind({"channels", "rate", "epsilon"})
    Tensor second(Tensor first);

    /**
     * The third separable convolution.
     *
     * @param second the map before it
     * @return {@code C×H×W}
     */
    @Relu
    @SeparableConv(bias = false)
    @BatchNorm
    @Bind({"channels", "rate", "epsilon"})
    Tensor third(Tensor second);

    /**
     * Both together.
     *
     * @param third the filtered map
     * @param input the block's input
     * @return {@code C×H×W}
     */
    @Add
    Tensor sum(Tensor third, Tensor input);
  }
}
