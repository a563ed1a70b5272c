package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hard swish, a swish made of straight pieces: {@code y = x · min(max(x + 3, 0), 6) / 6}, element
 * by element. The shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @DepthwiseConv(kernel = 5) @BatchNorm @HardSwish
 * Tensor spatial(Tensor stem);
 * }</pre>
 *
 * <p>Source: Howard et al. 2019, "Searching for MobileNetV3", section 5.2.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSwish {}
