package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mixes the channels of groups: the first channel of each group comes first, then the second of
 * each, and so on. What a grouped convolution has kept apart meets in the next one.
 *
 * <pre>{@code
 * y[c · groups + g] = x[g · C/groups + c]
 * }</pre>
 *
 * <p>This is PyTorch's {@code ChannelShuffle}: the channels as {@code groups} rows of {@code
 * C/groups}, transposed. A shuffle by {@code C/groups} undoes it.
 *
 * <ul>
 *   <li>Output: as the input; {@code groups} divides {@code C}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Concat @Shuffle(groups = 2)
 * Tensor mixed(Tensor kept, Tensor changed);   // kept[0], changed[0], kept[1], changed[1], …
 * }</pre>
 *
 * <p>Source: Zhang et al. 2018, "ShuffleNet: An Extremely Efficient Convolutional Neural Network
 * for Mobile Devices", section 3.1 and figure 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Shuffle {
  /**
   * How many groups of neighbouring channels are mixed.
   *
   * @return at least 1, and a divisor of the number of channels; 1 and that number itself change
   *     nothing; required (written or bound)
   */
  @Required
  int groups() default 0;
}
