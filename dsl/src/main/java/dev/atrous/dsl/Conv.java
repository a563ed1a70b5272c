package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Convolution, with a rate (dilation) and groups: PyTorch's {@code Conv2d}.
 *
 * <pre>{@code
 * y[o][row][column] = bias[o] + Σ over i, tapRow, tapColumn of
 *     weight[o][i][tapRow][tapColumn]
 *     · x[first + i][row · stride − top + tapRow · rate][column · stride − left + tapColumn · rate]
 * }</pre>
 *
 * <p>{@code i} runs over the {@code C / groups} input channels of the group of {@code o}, and
 * {@code first} is the first of them. A tap outside the input is skipped.
 *
 * <ul>
 *   <li>Output: {@code O×H'×W'}, {@code O = channels} or {@code multiplier · C}; {@code H' =
 *       floor((H + top + bottom − rate·(kernel − 1) − 1) / stride) + 1}, and {@code W'} likewise;
 *       {@link Padding} gives the padding
 *   <li>Weights: {@code stem.weight [O, C/groups, kH, kW]}, {@code stem.bias [O]}
 *   <li>Parameters: {@code O · C/groups · kH · kW + O}; without bias, {@code O} fewer
 *   <li>Multiply-adds: {@code O · C/groups · kH · kW · H' · W'}
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, rate = 6, channels = 128) @BatchNorm @Relu
 * Tensor context(Tensor features);     // sees 13×13 pixels with 3×3 taps
 * }</pre>
 *
 * <p>Without {@code channels} and {@code multiplier}, a second parameter says how many channels
 * come out: as many as it has. Nothing else of it is read.
 *
 * <p>Source: LeCun et al. 1998, "Gradient-Based Learning Applied to Document Recognition"; rate: Yu
 * and Koltun 2016, "Multi-Scale Context Aggregation by Dilated Convolutions", equation 2; groups:
 * Krizhevsky et al. 2012, "ImageNet Classification with Deep Convolutional Neural Networks".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Conv {
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
   * The number of groups of channels that do not see each other.
   *
   * @return a divisor of both the input and the output channels; 1 by default: all channels see all
   */
  int groups() default 1;

  /**
   * The output channels.
   *
   * @return at least 1; write exactly one of {@code channels} and {@link #multiplier}, or neither
   *     and a second parameter
   */
  int channels() default 0;

  /**
   * The output channels per input channel: {@code channels = multiplier · C}.
   *
   * @return at least 1; write exactly one of {@link #channels} and {@code multiplier}, or neither
   *     and a second parameter
   */
  int multiplier() default 0;

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
