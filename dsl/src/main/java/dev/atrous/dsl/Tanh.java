package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hyperbolic tangent: {@code y = (exp(x) − exp(−x)) / (exp(x) + exp(−x))}, element by element. The
 * shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Conv(kernel = 5, channels = 6) @Tanh @AvgPool(kernel = 2)
 * Tensor stem(Tensor image);
 * }</pre>
 *
 * <p>Source: LeCun et al. 1998, "Efficient BackProp", section 4.4.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tanh {}
