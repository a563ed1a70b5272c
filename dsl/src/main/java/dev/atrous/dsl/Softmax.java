package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Softmax over the channels of every pixel: {@code y[c] = exp(x[c]) / Σ exp(x)}, computed after
 * subtracting the largest value of the pixel. The shape stays. No weights, and no multiply-adds are
 * counted.
 *
 * <pre>{@code
 * @Linear(channels = 10) @Softmax
 * Tensor probabilities(Tensor features);
 * }</pre>
 *
 * <p>Source: Bridle 1990, "Probabilistic Interpretation of Feedforward Classification Network
 * Outputs".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softmax {}
