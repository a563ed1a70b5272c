package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Instance normalisation: each channel is normalised by its own mean and variance over all rows and
 * columns. PyTorch's {@code InstanceNorm2d} without running averages.
 *
 * <pre>{@code
 * y[c] = (x[c] − mean[c]) / sqrt(variance[c] + epsilon) · weight[c] + bias[c]
 * }</pre>
 *
 * <p>The variance is the mean of the squared distances from the mean. Each output sees the whole
 * map, so that no gaps between taps are left behind this.
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights, with {@code affine} only: {@code stem.norm.weight [C]}, {@code stem.norm.bias
 *       [C]}; without a convolution or linear layer in the chain {@code stem.weight} and so on
 *   <li>Parameters: none; with {@code affine} {@code 2 · C}
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 64) @InstanceNorm(affine = true) @Relu
 * Tensor body(Tensor stem);
 * }</pre>
 *
 * <p>Source: Ulyanov, Vedaldi and Lempitsky 2016, "Instance Normalization: The Missing Ingredient
 * for Fast Stylization", equation 3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface InstanceNorm {
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
   * @return false by default, as in PyTorch
   */
  boolean affine() default false;
}
