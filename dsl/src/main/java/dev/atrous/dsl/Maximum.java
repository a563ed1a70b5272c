package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the greatest of two or more inputs, element by element, NaN if one of them is: PyTorch's
 * {@code maximum}. In each of channels, height and width the inputs have the same size or the size
 * 1, which is repeated: {@code 64×33×33} and {@code 64×1×1} give {@code 64×33×33}. No weights, and
 * no multiply-adds are counted.
 *
 * <pre>{@code
 * @Maximum
 * Tensor strongest(Tensor near, Tensor far);
 * }</pre>
 *
 * <p>Source: Goodfellow et al. 2013, "Maxout Networks", equation 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Maximum {}
