package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalises with fixed numbers: {@code y[c] = (x[c] − mean[c]) / std[c]}. The shape stays. The
 * numbers are part of the declaration, so the network takes pictures as they come. No weights, and
 * no multiply-adds are counted.
 *
 * <pre>{@code
 * @Normalize(mean = 127.5f, std = 127.5f)      // 0 to 255 becomes −1 to 1
 * Tensor centred(Tensor image);
 * }</pre>
 *
 * <p>Source: LeCun et al. 1998, "Efficient BackProp", section 4.3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Normalize {
  /**
   * What is subtracted, in the input's unit.
   *
   * @return one number, or one for each channel; 0 by default
   */
  float[] mean() default 0;

  /**
   * What the difference is divided by, in the input's unit.
   *
   * @return one number, or one for each channel, none of them 0; 1 by default
   */
  float[] std() default 1;
}
