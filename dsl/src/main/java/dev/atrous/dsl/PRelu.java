package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit with a trained slope below zero, for each channel or one for all: PyTorch's
 * {@code PReLU}.
 *
 * <pre>{@code
 * y[c] = x[c] if x[c] ≥ 0, else weight[c] · x[c]
 * }</pre>
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights: {@code stem.prelu.weight [C]}, or {@code [1]} if shared; {@code stem.weight} if
 *       nothing else in the chain has weights
 *   <li>Parameters: {@code C}, or 1 if shared
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 32) @BatchNorm @PRelu
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: He et al. 2015, "Delving Deep into Rectifiers", equation 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PRelu {
  /**
   * Whether all channels share one slope.
   *
   * @return false by default; PyTorch's default, {@code num_parameters=1}, is true here
   */
  boolean shared() default false;
}
