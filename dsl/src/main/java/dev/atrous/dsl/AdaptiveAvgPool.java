package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the mean of windows that share the input among them, each channel by itself, so that the
 * output has a given size whatever the input's is: PyTorch's {@code AdaptiveAvgPool2d}. Row {@code
 * i} of {@code H'} is made of the input's rows from {@code floor(i · H / H')} to before {@code
 * ceil((i + 1) · H / H')}, columns likewise. Where the output's size divides the input's, that is
 * {@link AvgPool} without overlap.
 *
 * <ul>
 *   <li>Output: {@code C×H'×W'}, the numbers of {@link #size}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @AdaptiveAvgPool(size = 6) @Conv(kernel = 1, channels = 512) @BatchNorm @Relu
 * Tensor coarse(Tensor features);     // one of the pyramid's levels
 * }</pre>
 *
 * <p>Source: Zhao et al. 2017, "Pyramid Scene Parsing Network", section 3.2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AdaptiveAvgPool {
  /**
   * The height and width of the output (PyTorch's {@code output_size}); it may be larger than the
   * input.
   *
   * @return one number or {@code {height, width}}, each at least 1; required (written or bound)
   */
  @Required
  int[] size() default {};
}
