package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the least of two or more inputs, element by element, NaN if one of them is: PyTorch's
 * {@code minimum}. In each of channels, height and width the inputs have the same size or the size
 * 1, which is repeated: {@code 64×33×33} and {@code 64×1×1} give {@code 64×33×33}. No weights, and
 * no multiply-adds are counted.
 *
 * <pre>{@code
 * @Minimum
 * Tensor agreed(Tensor first, Tensor second);      // where both say so
 * }</pre>
 *
 * <p>Source: Zadeh 1965, "Fuzzy Sets", whose intersection it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Minimum {}
