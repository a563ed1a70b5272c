package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes one list of maps of any sizes, as the heads of detectors do: a pixel makes {@code K}
 * predictions, one for each of its anchors, in {@code K · channels} channels, and they become
 * {@code K} rows of a map that is one pixel wide. Pixels follow each other row by row, and inputs
 * in the order of the parameters:
 *
 * <pre>{@code
 * y[c][first + (row · W + column) · K + k][0] = x[k · channels + c][row][column]
 * }</pre>
 *
 * <p>In PyTorch this is {@code x.permute(0, 2, 3, 1).reshape(n, -1, channels)} of each map, and
 * {@code cat(…, dim=1)} of all; with as many channels as the maps have, {@code K = 1}, it is {@code
 * x.flatten(2)} and {@code cat(…, dim=2)}, as one prediction lies in the channels of one pixel
 * here. What works on channels, such as {@link Softmax}, works on each prediction.
 *
 * <ul>
 *   <li>Output: {@code channels × (Σ over inputs of H · W · K) × 1}, {@code K = C / channels}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Predictions(channels = 21) @Softmax
 * Tensor classes(Tensor near, Tensor far);     // 84×20×20 and 126×10×10 to 21×2200×1
 * }</pre>
 *
 * <p>Source: Liu et al. 2016, "SSD: Single Shot MultiBox Detector", section 2.1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Predictions {
  /**
   * The numbers of a prediction: the output channels.
   *
   * @return a divisor of the channels of each input; when not written: the channels of the first
   *     input
   */
  int channels() default 0;
}
