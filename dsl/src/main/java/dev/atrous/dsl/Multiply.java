package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies two or more inputs, element by element. In each of channels, height and width the
 * inputs have the same size or the size 1, which is repeated: {@code 64×33×33} and {@code 64×1×1}
 * give {@code 64×33×33}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Multiply
 * Tensor scaled(Tensor features, Tensor gate);     // one gate for each channel
 * }</pre>
 *
 * <p>Source: Hu et al. 2018, "Squeeze-and-Excitation Networks", equation 4.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Multiply {}
