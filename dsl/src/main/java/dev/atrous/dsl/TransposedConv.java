package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Transposed convolution ("deconvolution"): enlarges a map by running a convolution backwards, as
 * PyTorch's {@code ConvTranspose2d}. Every input pixel adds its kernel, scaled, to the output:
 *
 * <pre>{@code
 * y[o][row · stride − top + tapRow · rate][column · stride − left + tapColumn · rate]
 *     += weight[i][o within its group][tapRow][tapColumn] · x[i][row][column]
 * }</pre>
 *
 * <p>for every input channel {@code i} of the group of {@code o}; {@code bias[o]} is added once.
 * What falls outside the output is dropped.
 *
 * <ul>
 *   <li>Output: {@code O×H'×W'}, {@code H' = (H − 1)·stride − top − bottom + rate·(kernel − 1) + 1
 *       + outputPadding}, and {@code W'} likewise
 *   <li>Weights: {@code up.weight [C, O/groups, kH, kW]} (input channels first), {@code up.bias
 *       [O]}
 *   <li>Parameters: {@code C · O/groups · kH · kW + O}; without bias, {@code O} fewer
 *   <li>Multiply-adds: {@code C · O/groups · kH · kW · H · W}, by input pixels
 * </ul>
 *
 * <p>Padding here takes pixels away from the output. {@link Padding#VALID} takes none, {@link
 * Padding#HALF} and {@link Padding#FULL} take as many as they add in a {@link Conv}, and {@link
 * Padding#SAME} makes {@code H' = H · stride}: of {@code total = rate·(kernel − 1) + 1 − stride}
 * pixels, half (rounded down) go at the top or left, the rest at the bottom or right; a negative
 * total is added at the bottom or right.
 *
 * <pre>{@code
 * @TransposedConv(kernel = 4, stride = 2, channels = 21)
 * Tensor doubled(Tensor scores);       // 21×H×W to 21×2H×2W
 * }</pre>
 *
 * <p>A kernel that is no multiple of the stride tends to draw a chequered pattern (Odena et al.
 * 2016, "Deconvolution and Checkerboard Artifacts"); {@link Resize} followed by {@link Conv} does
 * not.
 *
 * <p>Source: Zeiler et al. 2010, "Deconvolutional Networks"; Dumoulin and Visin 2016, "A Guide to
 * Convolution Arithmetic for Deep Learning", chapter 4.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface TransposedConv {
  /**
   * The size of the kernel, in taps.
   *
   * @return one number or {@code {height, width}}, each at least 1; required (written or bound)
   */
  int[] kernel() default {};

  /**
   * The step from the kernel of one input pixel to that of the next, in output pixels.
   *
   * @return one number or {@code {height, width}}, each at least 1; 1 by default
   */
  int[] stride() default 1;

  /**
   * The distance between neighbouring taps, in output pixels (dilation).
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
   * @return at least 1; write exactly one of {@code channels} and {@link #multiplier}
   */
  int channels() default 0;

  /**
   * The output channels per input channel: {@code channels = multiplier · C}.
   *
   * @return at least 1; write exactly one of {@link #channels} and {@code multiplier}
   */
  int multiplier() default 0;

  /**
   * How many pixels are taken away from the output.
   *
   * @return {@link Padding#SAME} by default; {@link Network#padding} gives it to many at once
   */
  Padding padding() default Padding.SAME;

  /**
   * The pixels taken away from the output as numbers, in place of {@link #padding}.
   *
   * @return one number for all sides, {@code {vertical, horizontal}} or {@code {top, left, bottom,
   *     right}}, each at least 0; by default not used
   */
  int[] pad() default {};

  /**
   * Rows added at the bottom and columns added at the right of the output. It chooses among the
   * output sizes that a strided convolution would map to the same input size.
   *
   * @return one number or {@code {height, width}}, each at least 0 and less than the larger of
   *     stride and rate; 0 by default
   */
  int[] outputPadding() default 0;

  /**
   * Whether a trained number is added to every output channel.
   *
   * @return when not written: false if the next operation of the chain is {@link BatchNorm}, else
   *     true
   */
  boolean bias() default true;
}
