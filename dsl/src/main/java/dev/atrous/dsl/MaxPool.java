package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the largest value of every window, each channel by itself: PyTorch's {@code MaxPool2d}.
 * Padding is never the maximum; a window without a tap inside the input gives negative infinity.
 *
 * <ul>
 *   <li>Output: {@code C×H'×W'}; {@code H' = floor((H + top + bottom − rate·(kernel − 1) − 1) /
 *       stride) + 1}, and {@code W'} likewise; {@link Padding} gives the padding
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <p>With {@code ceil} the division is rounded up, and a last window that would start in the
 * padding after the input is left out again.
 *
 * <pre>{@code
 * @MaxPool(kernel = 3, stride = 2)
 * Tensor pooled(Tensor stem);
 * }</pre>
 *
 * <p>Source: Boureau et al. 2010, "A Theoretical Analysis of Feature Pooling in Visual
 * Recognition"; arithmetic: Dumoulin and Visin 2016, "A Guide to Convolution Arithmetic for Deep
 * Learning".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MaxPool {
  /**
   * The size of the window, in taps.
   *
   * @return one number or {@code {height, width}}, each at least 1; required (written or bound)
   */
  int[] kernel() default {};

  /**
   * The step from one window to the next, in input pixels.
   *
   * @return one number or {@code {height, width}}, each at least 1; by default the kernel, so that
   *     windows tile the input
   */
  int[] stride() default {};

  /**
   * The distance between neighbouring taps, in input pixels (dilation).
   *
   * @return one number or {@code {height, width}}, each at least 1; 1 by default: taps side by side
   */
  int[] rate() default 1;

  /**
   * How the padding is computed.
   *
   * @return {@link Padding#SAME} by default; {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /**
   * The padding as numbers, in pixels, in place of {@link #padding}.
   *
   * @return one number for all sides, {@code {vertical, horizontal}} or {@code {top, left, bottom,
   *     right}}, each at least 0; by default not used
   */
  int[] pad() default {};

  /**
   * Whether a last window that only partly fits counts (PyTorch's {@code ceil_mode}).
   *
   * @return false by default: the output size is rounded down
   */
  boolean ceil() default false;
}
