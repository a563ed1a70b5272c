package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the mean of every channel over all rows and columns: {@code C×H×W} to {@code C×1×1},
 * PyTorch's {@code AdaptiveAvgPool2d(1)}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @GlobalAvgPool @Linear(channels = 1000)
 * Tensor logits(Tensor features);
 * }</pre>
 *
 * <p>Source: Lin et al. 2014, "Network in Network", section 3.2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GlobalAvgPool {}
