package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Surrounds every channel with pixels of one value: PyTorch's {@code ConstantPad2d}. Convolutions
 * and pooling pad by themselves; this is for values other than zero, or padding with nothing behind
 * it.
 *
 * <ul>
 *   <li>Output: {@code C×(top + H + bottom)×(left + W + right)}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Pad(pad = {0, 0, 1, 1}) @MaxPool(kernel = 3, stride = 2, padding = Padding.VALID)
 * Tensor pooled(Tensor stem);          // one row below, one column to the right
 * }</pre>
 *
 * <p>Source: Dumoulin and Visin 2016, "A Guide to Convolution Arithmetic for Deep Learning".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pad {
  /**
   * The rows and columns added, in pixels.
   *
   * @return one number for all sides, {@code {vertical, horizontal}} or {@code {top, left, bottom,
   *     right}}, each at least 0; required (written or bound). PyTorch has left, right, top, bottom
   */
  int[] pad() default {};

  /**
   * The value of the added pixels.
   *
   * @return 0 by default
   */
  float value() default 0;
}
