package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Logistic sigmoid: {@code y = 1 / (1 + exp(−x))}, element by element. The shape stays. No weights,
 * and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 1, channels = 1) @Sigmoid
 * Tensor foreground(Tensor features);
 * }</pre>
 *
 * <p>Source: Rumelhart et al. 1986, "Learning Representations by Back-Propagating Errors".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sigmoid {}
