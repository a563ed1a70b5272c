package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts a rectangle out of every channel: {@code height×width} or, with neither written, the height
 * and width of the second parameter, of which nothing else is used.
 *
 * <ul>
 *   <li>Output: {@code C×H'×W'}; the rectangle must lie inside the input
 *   <li>No weights, and no multiply-adds are counted.
 * </ul>
 *
 * <pre>{@code
 * @Crop
 * Tensor cropped(Tensor skip, Tensor upsampled);       // to the size of upsampled, centred
 *
 * @Crop(height = 224, width = 224, offset = {0, 16})
 * Tensor window(Tensor image);
 * }</pre>
 *
 * <p>Source: Ronneberger et al. 2015, "U-Net: Convolutional Networks for Biomedical Image
 * Segmentation", figure 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Crop {
  /**
   * The height of the rectangle, in pixels.
   *
   * @return from 1 to the input's height, together with {@link #width}; by default not used
   */
  int height() default 0;

  /**
   * The width of the rectangle, in pixels.
   *
   * @return from 1 to the input's width, together with {@link #height}; by default not used
   */
  int width() default 0;

  /**
   * The first row and column of the rectangle, in pixels.
   *
   * @return {@code {top, left}}, each at least 0; by default centred: {@code (H − H') / 2} and
   *     {@code (W − W') / 2}, rounded down
   */
  int[] offset() default {};
}
