package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exponential linear unit: {@code y = x if x > 0, else alpha · (exp(x) − 1)}, element by element.
 * The shape stays. No weights, and no multiply-adds are counted. PyTorch's {@code ELU}.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 64) @Elu
 * Tensor first(Tensor image);
 * }</pre>
 *
 * <p>Source: Clevert et al. 2016, "Fast and Accurate Deep Network Learning by Exponential Linear
 * Units (ELUs)".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Elu {
  /**
   * Minus the limit far below zero.
   *
   * @return any finite number; 1 by default
   */
  double alpha() default 1;
}
