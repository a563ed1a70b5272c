package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Softplus, a smooth rectifier: {@code y = log(1 + exp(x))}, element by element. The shape stays.
 * No weights, and no multiply-adds are counted. PyTorch's {@code Softplus} with {@code beta = 1}.
 *
 * <pre>{@code
 * @Conv(kernel = 1, channels = 1) @Softplus
 * Tensor depth(Tensor features);       // above 0 everywhere
 * }</pre>
 *
 * <p>Source: Dugas et al. 2001, "Incorporating Second-Order Functional Knowledge for Better Option
 * Pricing".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softplus {}
