package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input of the network: a method without parameters, {@code channels × height × width} for each
 * image. The batch size is chosen at run time. A network may have several inputs; {@code forward}
 * takes them in the order in which they are declared. No weights.
 *
 * <pre>{@code
 * @Input(channels = 3, height = 224, width = 224)
 * Tensor image();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Input {
  /**
   * The channels of each pixel: 3 for a colour picture.
   *
   * @return at least 1
   */
  int channels();

  /**
   * The height of the input, in pixels.
   *
   * @return at least 1
   */
  int height();

  /**
   * The width of the input, in pixels.
   *
   * @return at least 1
   */
  int width();
}
