package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Resizes every channel: to {@code height} and {@code width}, by {@code scale}, or, with neither
 * written, to the height and width of the second parameter, of which nothing else is used. It is
 * PyTorch's {@code interpolate}. Output row {@code row} is read at this row of the input, and
 * columns likewise:
 *
 * <pre>{@code
 * BILINEAR                (row + 0.5) · H / H' − 0.5, not below 0
 * BILINEAR, alignCorners  row · (H − 1) / (H' − 1), or 0 if H' = 1
 * NEAREST                 floor(row · H / H')
 * }</pre>
 *
 * <p>Bilinear values are weighted means of the four pixels around that place; beyond the last row
 * or column the last one is repeated.
 *
 * <ul>
 *   <li>Output: {@code C×H'×W'}, {@code H' = height} or {@code H · scale} or the height of the
 *       second parameter
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Resize(alignCorners = true)
 * Tensor scores(Tensor logits, Tensor image);      // to the size of image
 *
 * @Resize(mode = ResizeMode.NEAREST, scale = 2)
 * Tensor doubled(Tensor features);
 * }</pre>
 *
 * <p>Source: Odena et al. 2016, "Deconvolution and Checkerboard Artifacts", which resizes in place
 * of a {@link TransposedConv}; Chen et al. 2017, "Rethinking Atrous Convolution for Semantic Image
 * Segmentation", which resizes its scores.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Resize {
  /**
   * How values between pixels are found.
   *
   * @return {@link ResizeMode#BILINEAR} by default
   */
  ResizeMode mode() default ResizeMode.BILINEAR;

  /**
   * Whether the centres of the corner pixels of input and output meet, rather than the outer edges
   * of the two maps. Only for {@link ResizeMode#BILINEAR}.
   *
   * @return false by default, as in PyTorch; DeepLab's published graphs use true
   */
  boolean alignCorners() default false;

  /**
   * The height of the output, in pixels.
   *
   * @return at least 1, together with {@link #width}; by default not used
   */
  int height() default 0;

  /**
   * The width of the output, in pixels.
   *
   * @return at least 1, together with {@link #height}; by default not used
   */
  int width() default 0;

  /**
   * How many times higher and wider the output is.
   *
   * @return one number or {@code {height, width}}, each at least 1; by default not used
   */
  int[] scale() default {};
}
