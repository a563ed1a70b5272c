package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Surrounds every channel with pixels: of one value, as PyTorch's {@code ConstantPad2d} does, or of
 * what lies next to the edge, as {@code ReflectionPad2d} and {@code ReplicationPad2d} do.
 * Convolutions and pooling pad with zeros by themselves; this is for other values, or padding with
 * nothing behind it. It adds channels, too, as the shortcuts of networks do that widen without
 * weights.
 *
 * <ul>
 *   <li>Output: {@code (channelsBefore + C + channelsAfter)×(top + H + bottom)×(left + W + right)}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Pad(pad = {0, 0, 1, 1}) @MaxPool(kernel = 3, stride = 2, padding = Padding.VALID)
 * Tensor pooled(Tensor stem);          // one row below, one column to the right
 *
 * @Pad(pad = 3, mode = PadMode.REFLECT) @Conv(kernel = 7, channels = 64, padding = Padding.VALID)
 * Tensor first(Tensor image);          // no dark frame around the picture
 *
 * @MaxPool(kernel = 1, stride = 2) @Pad(channelsBefore = 8, channelsAfter = 8)
 * Tensor shortcut(Tensor unit);        // 16×H×W to 32×H/2×W/2
 * }</pre>
 *
 * <p>Source: Dumoulin and Visin 2016, "A Guide to Convolution Arithmetic for Deep Learning"; for
 * channels He et al. 2016, "Deep Residual Learning for Image Recognition", section 3.3, option A.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pad {
  /**
   * The rows and columns added, in pixels.
   *
   * @return one number for all sides, {@code {vertical, horizontal}} or {@code {top, left, bottom,
   *     right}}, each at least 0; required (written or bound) unless channels are added. PyTorch
   *     has left, right, top, bottom. With {@link PadMode#REFLECT} less than the input has
   */
  int[] pad() default {};

  /**
   * What the added pixels are.
   *
   * @return {@link PadMode#CONSTANT} by default
   */
  PadMode mode() default PadMode.CONSTANT;

  /**
   * The value of the added pixels and channels. Only for {@link PadMode#CONSTANT}.
   *
   * @return 0 by default
   */
  float value() default 0;

  /**
   * The channels added in front of the input's. Only for {@link PadMode#CONSTANT}.
   *
   * @return at least 0, which it is by default
   */
  int channelsBefore() default 0;

  /**
   * The channels added behind the input's. Only for {@link PadMode#CONSTANT}.
   *
   * @return at least 0, which it is by default
   */
  int channelsAfter() default 0;
}
