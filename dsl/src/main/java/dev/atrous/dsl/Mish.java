package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mish: {@code y = x · tanh(log(1 + exp(x)))}, element by element, {@link Silu}'s like. The shape
 * stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 64) @BatchNorm @Mish
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Misra 2020, "Mish: A Self Regularized Non-Monotonic Activation Function", equation 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Mish {}
