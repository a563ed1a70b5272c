package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes neighbouring channels, as {@code x[:, from:to]} does in PyTorch and NumPy: the channel
 * {@code from}, counted from 0, is the first, and {@code to} the first that is left out.
 *
 * <pre>{@code
 * y[c] = x[from + c]
 * }</pre>
 *
 * <p>PyTorch's {@code chunk}, {@code split} and {@code narrow}, and ONNX's {@code Split}, are
 * several slices of one layer. The channels are read where they lie: nothing is copied, unless the
 * slice is an output, or goes into a {@link Concat}.
 *
 * <ul>
 *   <li>Output: {@code (to − from)×H×W}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Slice(to = 24)
 * Tensor kept(Tensor unit);            // 64×H×W to 24×H×W
 *
 * @Slice(from = 24)
 * Tensor changed(Tensor unit);         // 64×H×W to 40×H×W
 * }</pre>
 *
 * <p>Source: Ma et al. 2018, "ShuffleNet V2: Practical Guidelines for Efficient CNN Architecture
 * Design", section 3.2, whose units split their channels.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Slice {
  /**
   * The first channel.
   *
   * @return counted from 0, which it is by default; below {@link #to}
   */
  int from() default 0;

  /**
   * The channel behind the last one.
   *
   * @return at most the number of the input's channels, which it is by default
   */
  int to() default 0;
}
