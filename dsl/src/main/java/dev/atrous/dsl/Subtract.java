package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Subtracts the second input from the first, element by element: {@code y = x − z}, PyTorch's
 * {@code sub}. In each of channels, height and width the inputs have the same size or the size 1,
 * which is repeated: {@code 64×33×33} and {@code 64×1×1} give {@code 64×33×33}. No weights, and no
 * multiply-adds are counted.
 *
 * <pre>{@code
 * @Subtract
 * Tensor centred(Tensor features, Tensor mean);     // each channel less its own mean
 * }</pre>
 *
 * <p>Source: Ulyanov et al. 2016, "Instance Normalization", equation 2, begins so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Subtract {}
