package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The index of the largest channel of every pixel, as a float: {@code C×H×W} to {@code 1×H×W}. Of
 * equal channels the first wins. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @ArgMax
 * Tensor mask(Tensor scores);          // the class of every pixel
 * }</pre>
 *
 * <p>Source: Long et al. 2015, "Fully Convolutional Networks for Semantic Segmentation", which
 * classifies pixels this way.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ArgMax {}
