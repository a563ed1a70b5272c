package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gaussian error linear unit: {@code y = x · Φ(x)}, element by element, where Φ is the distribution
 * function of the normal distribution, {@code Φ(x) = (1 + erf(x / √2)) / 2}. The shape stays. No
 * weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 1, channels = 384) @Gelu
 * Tensor expanded(Tensor norm);
 * }</pre>
 *
 * <p>Source: Hendrycks and Gimpel 2016, "Gaussian Error Linear Units (GELUs)".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Gelu {
  /**
   * How Φ is computed.
   *
   * @return {@link GeluApproximation#NONE} by default, as in PyTorch; networks of TensorFlow and
   *     JAX often have {@link GeluApproximation#TANH}
   */
  GeluApproximation approximate() default GeluApproximation.NONE;
}
