package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes pixels into channels: every block of {@code block · block} pixels becomes one pixel that
 * has the channels of all of them. Unlike a pooling, it makes a map smaller and loses nothing; it
 * undoes {@link DepthToSpace} of the same block and order.
 *
 * <pre>{@code
 * CRD  y[c · block² + i · block + j][row][column] = x[c][row · block + i][column · block + j]
 * DCR  y[(i · block + j) · C + c][row][column]    = x[c][row · block + i][column · block + j]
 * }</pre>
 *
 * <p>CRD is PyTorch's {@code PixelUnshuffle}; DCR is ONNX's {@code SpaceToDepth} and TensorFlow's
 * {@code space_to_depth}.
 *
 * <ul>
 *   <li>Output: {@code C · block² × H/block × W/block}; {@code block} divides {@code H} and {@code
 *       W}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @SpaceToDepth(block = 2) @Conv(kernel = 3, channels = 32)
 * Tensor stem(Tensor image);           // 3×H×W to 12×H/2×W/2 to 32×H/2×W/2
 * }</pre>
 *
 * <p>Source: Shi et al. 2016, "Real-Time Single Image and Video Super-Resolution Using an Efficient
 * Sub-Pixel Convolutional Neural Network", section 2.2, whose rearrangement this is the inverse of;
 * Redmon and Farhadi 2017, "YOLO9000: Better, Faster, Stronger", section 2, "Fine-Grained
 * Features".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SpaceToDepth {
  /**
   * How many times lower and narrower the output is (PyTorch's {@code downscale_factor}).
   *
   * @return at least 1, and a divisor of the input's height and width; 1 changes nothing; required
   *     (written or bound)
   */
  @Required
  int block() default 0;

  /**
   * Which channels stand for which pixels of a block.
   *
   * @return {@link BlockOrder#CRD} by default, as in PyTorch
   */
  BlockOrder order() default BlockOrder.CRD;
}
