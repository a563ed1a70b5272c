package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits every number to an interval: {@code y = min(max(x, min), max)}, element by element, of
 * which {@link Relu} and {@link Relu6} are the usual ones. NaN stays NaN. The shape stays. No
 * weights, and no multiply-adds are counted. PyTorch's {@code Hardtanh} and {@code clamp}.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 3) @Clip(min = 0, max = 1)
 * Tensor picture(Tensor features);
 * }</pre>
 *
 * <p>Source: Collobert 2004, "Large Scale Machine Learning", which has the interval from −1 to 1 as
 * the hard tangent.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Clip {
  /**
   * The least number that comes out.
   *
   * @return any number that is not above {@link #max}; −∞ by default: no number is too small
   */
  double min() default Double.NEGATIVE_INFINITY;

  /**
   * The greatest number that comes out.
   *
   * @return any number that is not below {@link #min}; ∞ by default: no number is too large
   */
  double max() default Double.POSITIVE_INFINITY;
}
