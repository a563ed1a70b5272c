package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hard sigmoid, a sigmoid made of straight pieces: {@code y = min(max(x + 3, 0), 6) / 6}, element
 * by element. The shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @GlobalAvgPool @Conv(kernel = 1, multiplier = 1) @HardSigmoid
 * Tensor gate(Tensor features);
 * }</pre>
 *
 * <p>Source: Howard et al. 2019, "Searching for MobileNetV3", section 5.2. Keras before version 3
 * has another slope.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSigmoid {}
