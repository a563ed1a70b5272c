package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides the first input by the second, element by element: {@code y = x / z}, PyTorch's {@code
 * div}. Division by 0 gives an infinity, or NaN for 0 / 0. In each of channels, height and width
 * the inputs have the same size or the size 1, which is repeated: {@code 64×33×33} and {@code
 * 64×1×1} give {@code 64×33×33}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Divide
 * Tensor weighted(Tensor sum, Tensor weights);
 * }</pre>
 *
 * <p>Source: Liu et al. 2018, "Image Inpainting for Irregular Holes Using Partial Convolutions",
 * equation 1, which divides by how much of a window there is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Divide {}
