package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest channel of every pixel: {@code C×H×W} to {@code 1×H×W}; NaN if one of them is.
 * PyTorch's {@code amax(x, dim=1, keepdim=True)}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @ChannelMax
 * Tensor strongest(Tensor features);
 * }</pre>
 *
 * <p>Source: Woo et al. 2018, "CBAM: Convolutional Block Attention Module", section 3, where it is
 * half of what spatial attention reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ChannelMax {}
