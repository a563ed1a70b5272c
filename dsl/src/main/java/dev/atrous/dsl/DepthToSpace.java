package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes channels into pixels: every pixel becomes a block of {@code block · block} pixels, which
 * share its channels among them. Behind a convolution it enlarges a map ("sub-pixel convolution"),
 * and all arithmetic is done on the small one. No number is changed, each finds another place:
 *
 * <pre>{@code
 * CRD  y[c][row · block + i][column · block + j] = x[c · block² + i · block + j][row][column]
 * DCR  y[c][row · block + i][column · block + j] = x[(i · block + j) · C/block² + c][row][column]
 * }</pre>
 *
 * <p>CRD is PyTorch's {@code PixelShuffle}; DCR is TensorFlow's {@code depth_to_space}. ONNX's
 * {@code DepthToSpace} has both as its modes. {@link SpaceToDepth} undoes it.
 *
 * <ul>
 *   <li>Output: {@code C/block² × H · block × W · block}; {@code block²} divides {@code C}
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 12) @DepthToSpace(block = 2)
 * Tensor doubled(Tensor features);     // 64×H×W to 12×H×W to 3×2H×2W
 * }</pre>
 *
 * <p>Source: Shi et al. 2016, "Real-Time Single Image and Video Super-Resolution Using an Efficient
 * Sub-Pixel Convolutional Neural Network", section 2.2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DepthToSpace {
  /**
   * How many times higher and wider the output is (PyTorch's {@code upscale_factor}).
   *
   * @return at least 1, and its square divides the input's channels; 1 changes nothing; required
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
