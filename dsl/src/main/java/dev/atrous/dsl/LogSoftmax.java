package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logarithm of {@link Softmax} over the channels of every pixel: {@code y[c] = x[c] − log(Σ
 * exp(x))}, computed after subtracting the largest value of the pixel, so that no probability is
 * too small to have one. The shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @Linear(channels = 10) @LogSoftmax
 * Tensor logProbabilities(Tensor features);
 * }</pre>
 *
 * <p>Source: Bridle 1990, "Probabilistic Interpretation of Feedforward Classification Network
 * Outputs", for the softmax. PyTorch's {@code LogSoftmax(dim=1)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogSoftmax {}
