package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the largest value of every channel over all rows and columns: {@code C×H×W} to {@code
 * C×1×1}, PyTorch's {@code AdaptiveMaxPool2d(1)}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @GlobalMaxPool
 * Tensor strongest(Tensor features);
 * }</pre>
 *
 * <p>Source: Oquab et al. 2015, "Is Object Localization for Free?", section 3.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GlobalMaxPool {}
