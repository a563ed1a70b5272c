package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean of the channels of every pixel: {@code C×H×W} to {@code 1×H×W}. PyTorch's {@code mean(x,
 * dim=1, keepdim=True)}. No weights, and no multiply-adds are counted.
 *
 * <pre>{@code
 * @ChannelMean
 * Tensor mean(Tensor features);
 * }</pre>
 *
 * <p>Source: Woo et al. 2018, "CBAM: Convolutional Block Attention Module", section 3, where it is
 * half of what spatial attention reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ChannelMean {}
