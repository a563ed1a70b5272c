package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit with a slope below zero: {@code y = x if x ≥ 0, else slope · x}, element by
 * element. The shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 32) @BatchNorm @LeakyRelu(slope = 0.1)
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Maas et al. 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LeakyRelu {
  /**
   * The factor for values below zero.
   *
   * @return any finite number; 0.01 by default (PyTorch's {@code negative_slope}); Keras uses 0.3
   */
  double slope() default 0.01;
}
