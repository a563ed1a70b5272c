package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds two or more inputs, element by element. In each of channels, height and width the inputs
 * have the same size or the size 1, which is repeated: {@code 64×33×33} and {@code 64×1×1} give
 * {@code 64×33×33}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Add @Relu
 * Tensor joined(Tensor residual, Tensor shortcut);
 * }</pre>
 *
 * <p>Source: He et al. 2016, "Deep Residual Learning for Image Recognition", equation 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Add {
  /**
   * Whether inputs whose shape differs from the first one's are left out instead. If none remains
   * besides the first, the layer passes it on. Blocks use this for a shortcut that exists only
   * where shapes allow it.
   *
   * @return false by default
   */
  boolean ifSameShape() default false;
}
