package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit with a ceiling: {@code y = min(max(x, 0), 6)}, element by element. The
 * shape stays. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @DepthwiseConv(kernel = 3) @BatchNorm @Relu6
 * Tensor spatial(Tensor stem);
 * }</pre>
 *
 * <p>Source: Krizhevsky 2010, "Convolutional Deep Belief Networks on CIFAR-10"; Sandler et al.
 * 2018, "MobileNetV2".
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relu6 {}
