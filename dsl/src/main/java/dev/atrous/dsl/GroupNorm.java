package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Group normalisation: channels next to each other make a group, which is normalised by its own
 * mean and variance over all its channels, rows and columns. PyTorch's {@code GroupNorm}.
 *
 * <pre>{@code
 * y[c] = (x[c] − mean[group]) / sqrt(variance[group] + epsilon) · weight[c] + bias[c]
 * }</pre>
 *
 * <p>The variance is the mean of the squared distances from the mean. Each output sees the whole
 * map, so that no gaps between taps are left behind this.
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights: {@code stem.norm.weight [C]}, {@code stem.norm.bias [C]}; without a convolution or
 *       linear layer in the chain {@code stem.weight} and so on
 *   <li>Parameters: {@code 2 · C}; none without {@code affine}
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 64) @GroupNorm(groups = 32) @Silu
 * Tensor body(Tensor stem);
 * }</pre>
 *
 * <p>Source: Wu and He 2018, "Group Normalization", equations 1 to 7.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GroupNorm {
  /**
   * The groups of channels (PyTorch: {@code num_groups}).
   *
   * @return at least 1; divides the channels; required (written or bound)
   */
  @Required
  int groups() default 0;

  /**
   * What is added to the variance before the square root.
   *
   * @return at least 0; 1e-5 by default as in PyTorch; {@link Network#epsilon} gives it to many at
   *     once
   */
  double epsilon() default 1e-5;

  /**
   * Whether a trained factor and a trained addend for each channel follow.
   *
   * @return true by default
   */
  boolean affine() default true;
}
