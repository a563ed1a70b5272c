package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The activation that its value names, for a {@link Block} whose use decides which one it is; where
 * that is known, {@link Relu} and its like say it shorter. The shape stays. No weights, and no
 * multiply-adds are counted. {@link Activation#NONE} disappears.
 *
 * <pre>{@code
 * @DepthwiseConv(kernel = 3) @BatchNorm @Activate @Bind("value = between")
 * Tensor depthwise(Tensor input);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Activate {
  /**
   * Which activation.
   *
   * @return {@link Activation#NONE} by default
   */
  Activation value() default Activation.NONE;
}
