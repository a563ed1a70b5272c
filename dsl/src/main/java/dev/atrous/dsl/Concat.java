package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the channels of its inputs, two or more, one after the other, in the order of the
 * parameters: {@code C1×H×W}, {@code C2×H×W}, … to {@code (C1 + C2 + …)×H×W}. Heights and widths
 * must be equal. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Concat
 * Tensor pyramid(Tensor near, Tensor far);
 * }</pre>
 *
 * <p>Source: Szegedy et al. 2015, "Going Deeper with Convolutions".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Concat {}
