package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Atrous spatial pyramid pooling, the head of DeepLab v3: a 1×1 convolution, a 3×3 convolution at
 * each rate and the mean of the whole map look at the same features side by side; a 1×1 convolution
 * joins them. All have {@link BatchNorm} and {@link Relu}.
 *
 * <ul>
 *   <li>Output: {@code O×H×W}, {@code O = channels}
 *   <li>Weights, with {@code n} rates and {@code B = n + 2} branches ({@code n + 1} without {@code
 *       imagePooling}): {@code head.pointwise.weight [O, C, 1, 1]}, {@code head.atrous.0.weight [O,
 *       C, 3, 3]} to {@code head.atrous.(n−1).weight}, {@code head.pooled.weight [O, C, 1, 1]},
 *       {@code head.project.weight [O, B · O, 1, 1]}, no biases, and a norm each: {@code
 *       head.pointwise.norm.…}
 *   <li>Parameters: {@code O · C · (9 · n + 2) + B · O · O + 2 · O · (B + 1)}; without {@code
 *       imagePooling} {@code O · C} fewer
 *   <li>Multiply-adds: {@code (O · C · (9 · n + 1) + B · O · O) · H · W + O · C}; without {@code
 *       imagePooling} {@code O · C} fewer
 * </ul>
 *
 * <pre>{@code
 * @AtrousPyramid(rates = {6, 12, 18})
 * Tensor head(Tensor features);        // 256×H×W
 * }</pre>
 *
 * <p>The branches are joined in the order above, which is torchvision's.
 *
 * <p>Source: Chen et al. 2017, "Rethinking Atrous Convolution for Semantic Image Segmentation",
 * section 3.3 and figure 5.
 */
@Block
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AtrousPyramid {
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
   * Whether the mean of the whole map is one of the branches.
   *
   * @return true by default
   */
  boolean imagePooling() default true;

  /** The layers of the block. */
  @SuppressWarnings("exports") // Tensor stays inside this package
  interface Layers {
    /**
     * Each pixel by itself.
     *
     * @param input the block's input
     * @return {@code channels×H×W}
     */
    @Conv(kernel = 1)
    @Bind("channels")
    @BatchNorm
    @Relu
    Tensor pointwise(Tensor input);

    /**
     * The surroundings of each pixel, once for each rate.
     *
     * @param input the block's input
     * @return {@code channels×H×W} for each rate
     */
    @Conv(kernel = 3)
    @Bind({"channels", "rate = rates"})
    @BatchNorm
    @Relu
    @Each("rates")
    Tensor atrous(Tensor input);

    /**
     * The whole map in one pixel.
     *
     * @param input the block's input
     * @return {@code channels×1×1}
     */
    @GlobalAvgPool
    @Conv(kernel = 1)
    @Bind("channels")
    @BatchNorm
    @Relu
    @When("imagePooling")
    Tensor pooled(Tensor input);

    /**
     * That pixel everywhere.
     *
     * @param pooled the one pixel
     * @param input the block's input, for its size
     * @return {@code channels×H×W}
     */
    @Resize
    @When("imagePooling")
    Tensor image(Tensor pooled, Tensor input);

    /**
     * The branches side by side.
     *
     * @param pointwise the 1×1 branch
     * @param atrous a branch for each rate
     * @param image the branch of the whole map
     * @return {@code (branches · channels)×H×W}
     */
    @Concat
    Tensor pyramid(Tensor pointwise, Tensor atrous, Tensor image);

    /**
     * The branches joined.
     *
     * @param pyramid the branches
     * @return {@code channels×H×W}
     */
    @Conv(kernel = 1)
    @Bind("channels")
    @BatchNorm
    @Relu
    Tensor project(Tensor pyramid);
  }
}
