package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Resizes every channel: to {@code height} and {@code width}, by {@code scale}, or, with neither
 * written, to the height and width of the second parameter, of which nothing else is used. It is
 * PyTorch's {@code interpolate}, and ONNX's {@code Resize}. A row of the output is read at a place
 * {@code p} of the input that {@link ResizeCoordinates} give, and columns likewise; beyond the
 * edges the outermost row is repeated:
 *
 * <pre>{@code
 * NEAREST   x[⌊p⌋], or rounded otherwise
 * BILINEAR  (1 − t) · x[⌊p⌋] + t · x[⌊p⌋ + 1],  t = p − ⌊p⌋
 * BICUBIC   Σ w(i − t) · x[⌊p⌋ + i],  i = −1 … 2
 *
 * w(d) = (a + 2) · |d|³ − (a + 3) · |d|² + 1       up to |d| = 1
 *        a · |d|³ − 5a · |d|² + 8a · |d| − 4a      beyond, a = cubic
 * }</pre>
 *
 * <p>Smaller maps are not smoothed: PyTorch's {@code antialias} is not offered.
 *
 * <ul>
 *   <li>Output: {@code C×H'×W'}, {@code H' = height} or {@code ⌊H · scale⌋} or the height of the
 *       second parameter
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
 * Tensor scores(Tensor logits, Tensor image);      // to the size of image
 *
 * @Resize(mode = ResizeMode.NEAREST, scale = 2)
 * Tensor doubled(Tensor features);
 *
 * @Resize(scale = 0.5)                             // scale_factor=0.5
 * Tensor halved(Tensor features);
 * }</pre>
 *
 * <p>Source: Odena et al. 2016, "Deconvolution and Checkerboard Artifacts", which resizes in place
 * of a {@link TransposedConv}; Chen et al. 2017, "Rethinking Atrous Convolution for Semantic Image
 * Segmentation", which resizes its scores; Keys 1981, "Cubic Convolution Interpolation for Digital
 * Image Processing".
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
   * At which places the input is read.
   *
   * @return {@link ResizeCoordinates#USUAL} by default
   */
  ResizeCoordinates coordinates() default ResizeCoordinates.USUAL;

  /**
   * Which pixel is the nearest. Only for {@link ResizeMode#NEAREST}.
   *
   * @return {@link ResizeRounding#FLOOR} by default
   */
  ResizeRounding rounding() default ResizeRounding.FLOOR;

  /**
   * The slope of the cubic curve at a distance of one pixel, {@code a} of the formula. Only for
   * {@link ResizeMode#BICUBIC}.
   *
   * @return −0.75 by default, as in PyTorch; TensorFlow and Pillow have −0.5
   */
  double cubic() default -0.75;

  /**
   * Whether pixels beyond the edges count nothing, and those inside correspondingly more, as in
   * TensorFlow. Only for {@link ResizeMode#BICUBIC}.
   *
   * @return false by default, as in PyTorch
   */
  boolean excludeOutside() default false;

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
   * How many times higher and wider the output is; below 1, it is smaller. The input is read at
   * places a scale apart, also where that does not make a whole number of pixels: PyTorch's {@code
   * scale_factor}. With {@code recompute_scale_factor}, write height and width instead.
   *
   * @return one number or {@code {height, width}}, each above 0; by default not used
   */
  double[] scale() default 0;
}
