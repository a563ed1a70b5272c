package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit: {@code y = max(x, 0)}, element by element. The shape stays. No weights,
 * and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 32) @BatchNorm @Relu
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Nair and Hinton 2010, "Rectified Linear Units Improve Restricted Boltzmann Machines".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relu {}
