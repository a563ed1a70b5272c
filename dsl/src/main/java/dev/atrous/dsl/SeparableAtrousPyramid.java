package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Atrous spatial pyramid pooling as DeepLab v3+ has it: as {@link AtrousPyramid}, but with
 * separable convolutions at the rates. All convolutions, the depthwise ones too, have {@link
 * BatchNorm} and {@link Relu}.
 *
 * <ul>
 *   <li>Output: {@code O×H×W}, {@code O = channels}
 *   <li>Weights, with {@code n} rates: {@code head.pooled.weight [O, C, 1, 1]}, {@code
 *       head.pointwise.weight [O, C, 1, 1]}, {@code head.atrous.0.depthwise.weight [C, 1, 3, 3]},
 *       {@code head.atrous.0.pointwise.weight [O, C, 1, 1]} to {@code head.atrous.(n−1).…}, {@code
 *       head.project.weight [O, (n + 2) · O, 1, 1]}, no biases, and a norm each: {@code
 *       head.atrous.0.depthwise.norm.…}
 *   <li>Parameters: {@code (n + 2) · O · (C + O) + 11 · n · C + 2 · O · (n + 3)}
 *   <li>Multiply-adds: {@code ((n + 1) · O · C + 9 · n · C + (n + 2) · O · O) · H · W + O · C}
 * </ul>
 *
 * <pre>{@code
 * @SeparableAtrousPyramid(rates = {6, 12, 18})
 * Tensor head(Tensor features);        // 256×H×W
 * }</pre>
 *
 * <p>The branches are joined in the order of TensorFlow's DeepLab: the mean of the whole map, the
 * 1×1 convolution, the rates.
 *
 * <p>Source: Chen et al. 2018, "Encoder-Decoder with Atrous Separable Convolution for Semantic
 * Image Segmentation", section 3.1 and figure 2.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SeparableAtrousPyramid {
  /**
   * The rates of the 3×3 convolutions, in pixels. The paper has 6, 12, 18 for maps 16 times smaller
   * than the picture and twice that for 8 times.
   *
   * @return at least one, each at least 1
   */
  @Required
  int[] rates() default {};

  /**
   * The output channels, also those of every branch.
   *
   * @return at least 1; 256 by default
   */
  int channels() default 256;

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
     * The whole map in one pixel.
     *
     * @param input the block's input
     * @return {@code channels×1×1}
     */
    @GlobalAvgPool
    @Conv(kernel = 1)
    @BatchNorm
    @Bind({"channels", "epsilon"})
    @Relu
    Tensor pooled(Tensor input);

    /**
     * That pixel everywhere.
     *
     * @param pooled the one pixel
     * @param input the block's input, for its size
     * @return {@code channels×H×W}
     */
    @Resize
    Tensor image(Tensor pooled, Tensor input);

    /**
     * Each pixel by itself.
     *
     * @param input the block's input
     * @return {@code channels×H×W}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Bind({"channels", "epsilon"})
    @Relu
    Tensor pointwise(Tensor input);

    /**
     * The surroundings of each pixel, once for each rate.
     *
     * @param input the block's input
     * @return {@code channels×H×W} for each rate
     */
    @NormedSeparableConv(between = Activation.RELU, activation = Activation.RELU)
    @Bind({"channels", "rate = rates", "epsilon"})
    @Each("rates")
    Tensor atrous(Tensor input);

    /**
     * The branches side by side.
     *
     * @param image the branch of the whole map
     * @param pointwise the 1×1 branch
     * @param atrous a branch for each rate
     * @return {@code (branches · channels)×H×W}
     */
    @Concat
    Tensor pyramid(Tensor image, Tensor pointwise, Tensor atrous);

    /**
     * The branches joined.
     *
     * @param pyramid the branches
     * @return {@code channels×H×W}
     */
    @Conv(kernel = 1)
    @BatchNorm
    @Bind({"channels", "epsilon"})
    @Relu
    Tensor project(Tensor pyramid);
  }
}
