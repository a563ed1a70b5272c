package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Depthwise convolution: every input channel has {@code multiplier} kernels of its own and meets no
 * other channel; output channel {@code c · multiplier + m} is input channel {@code c} under its
 * kernel {@code m}. It is PyTorch's {@code Conv2d} with {@code groups = C}.
 *
 * <pre>{@code
 * y[c · multiplier + m][row][column] = bias[c · multiplier + m] + Σ over tapRow, tapColumn of
 *     weight[c · multiplier + m][0][tapRow][tapColumn]
 *     · x[c][row · stride − top + tapRow · rate][column · stride − left + tapColumn · rate]
 * }</pre>
 *
 * <ul>
 *   <li>Output: {@code (C · multiplier)×H'×W'}; {@code H' = floor((H + top + bottom − rate·(kernel
 *       − 1) − 1) / stride) + 1}, and {@code W'} likewise; {@link Padding} gives the padding
 *   <li>Weights: {@code spatial.weight [C · multiplier, 1, kH, kW]}, {@code spatial.bias [C ·
 *       multiplier]}
 *   <li>Parameters: {@code C · multiplier · (kH · kW + 1)}; without bias, {@code C · multiplier}
 *       fewer
 *   <li>Multiply-adds: {@code C · multiplier · kH · kW · H' · W'}, {@code C} times fewer than a
 *       {@link Conv} to as many channels
 * </ul>
 *
 * <pre>{@code
 * @DepthwiseConv(kernel = 3, stride = 2) @BatchNorm @Relu6
 * Tensor spatial(Tensor stem);
 * }</pre>
 *
 * <p>Source: Chollet 2017, "Xception: Deep Learning with Depthwise Separable Convolutions"; Howard
 * et al. 2017, "MobileNets", section 3.1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DepthwiseConv {
  /**
   * The size of the kernel, in taps.
   *
   * @return one number or {@code {height, width}}, each at least 1; required (written or bound)
   */
  int[] kernel() default {};

  /**
   * The step from one output pixel to the next, in input pixels.
   *
   * @return one number or {@code {height, width}}, each at least 1; 1 by default
   */
  int[] stride() default 1;

  /**
   * The distance between neighbouring taps, in input pixels (dilation).
   *
   * @return one number or {@code {height, width}}, each at least 1; 1 by default: taps side by side
   */
  int[] rate() default 1;

  /**
   * The kernels, and so the output channels, of each input channel.
   *
   * @return at least 1; 1 by default
   */
  int multiplier() default 1;

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
   * Whether a trained number is added to every output channel.
   *
   * @return when not written: false if the next operation of the chain is {@link BatchNorm}, else
   *     true
   */
  boolean bias() default true;
}
