package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sigmoid-weighted linear unit, also called swish: {@code y = x / (1 + exp(−x))}, element by
 * element. The shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 32) @BatchNorm @Silu
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: Elfwing et al. 2018, "Sigmoid-Weighted Linear Units for Neural Network Function
 * Approximation"; Ramachandran et al. 2017, "Searching for Activation Functions".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Silu {}
