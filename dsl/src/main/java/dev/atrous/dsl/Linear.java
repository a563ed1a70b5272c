package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A linear layer over the whole input, flattened in the order channel, row, column as PyTorch's
 * {@code Flatten} and {@code Linear} do:
 *
 * <pre>{@code
 * y[o] = bias[o] + Σ over channel, row, column of
 *     weight[o][(channel · H + row) · W + column] · x[channel][row][column]
 * }</pre>
 *
 * <ul>
 *   <li>Output: {@code O×1×1}, {@code O = channels}
 *   <li>Weights: {@code logits.weight [O, C·H·W]}, {@code logits.bias [O]}
 *   <li>Parameters: {@code O · C · H · W + O}; without bias, {@code O} fewer
 *   <li>Multiply-adds: {@code O · C · H · W}
 * </ul>
 *
 * <pre>{@code
 * @GlobalAvgPool @Linear(channels = 1000)
 * Tensor logits(Tensor features);
 * }</pre>
 *
 * <p>Source: Rumelhart et al. 1986, "Learning Representations by Back-Propagating Errors".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Linear {
  /**
   * The output channels (PyTorch: {@code out_features}).
   *
   * @return at least 1; required (written or bound)
   */
  int channels() default 0;

  /**
   * Whether a trained number is added to every output channel.
   *
   * @return when not written: false if the next operation of the chain is {@link BatchNorm}, else
   *     true
   */
  boolean bias() default true;
}
