package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layer normalisation over the channels of each pixel: PyTorch's {@code LayerNorm} where channels
 * lie last, and ConvNeXt's {@code LayerNorm2d}.
 *
 * <pre>{@code
 * y[c] = (x[c] − mean) / sqrt(variance + epsilon) · weight[c] + bias[c]
 * }</pre>
 *
 * <p>Mean and variance are those of the pixel's channels; the variance is the mean of the squared
 * distances from the mean, divided by {@code C} and not by {@code C − 1}.
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
 * @Conv(kernel = 4, stride = 4, padding = Padding.VALID, channels = 96) @LayerNorm(epsilon = 1e-6)
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Ba, Kiros and Hinton 2016, "Layer Normalization", equation 4; over channels only as in
 * Liu et al. 2022, "A ConvNet for the 2020s", section 2.6.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LayerNorm {
  /**
   * What is added to the variance before the square root.
   *
   * @return at least 0; 1e-5 by default as in PyTorch; ConvNeXt uses 1e-6; {@link Network#epsilon}
   *     gives it to many at once
   */
  double epsilon() default 1e-5;

  /**
   * Whether a trained factor and a trained addend for each channel follow (PyTorch: {@code
   * elementwise_affine}).
   *
   * @return true by default
   */
  boolean affine() default true;
}
