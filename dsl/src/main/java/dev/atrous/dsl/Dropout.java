package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Dropout, which exists only in training: here {@code y = x}. It may stand where the trained
 * network had it, and nothing is computed. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @GlobalAvgPool @Dropout(p = 0.2) @Linear(channels = 1000)
 * Tensor logits(Tensor features);
 * }</pre>
 *
 * <p>Source: Srivastava et al. 2014, "Dropout: A Simple Way to Prevent Neural Networks from
 * Overfitting".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dropout {
  /**
   * The probability with which training set a value to zero; without effect here.
   *
   * @return from 0 to 1; 0.5 by default
   */
  double p() default 0.5;
}
