package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A trained factor and a trained addend for each channel: the layer scale of CaiT and ConvNeXt
 * (timm: {@code LayerScale}, {@code gamma}), or what is left of a normalisation by constants.
 *
 * <pre>{@code
 * y[c] = weight[c] · x[c] + bias[c]
 * }</pre>
 *
 * <p>Directly behind a convolution or linear layer it is folded into that layer's weights when they
 * are loaded, and costs nothing. For numbers that are written in the declaration there is {@link
 * Normalize}.
 *
 * <ul>
 *   <li>Output: the shape stays
 *   <li>Weights: {@code stem.scale.weight [C]}, {@code stem.scale.bias [C]}; without a convolution
 *       or linear layer in the chain {@code stem.weight} and {@code stem.bias}
 *   <li>Parameters: {@code 2 · C}; without bias {@code C}
 *   <li>Multiply-adds: none are counted
 * </ul>
 *
 * <pre>{@code
 * @Conv(kernel = 1, channels = 96) @Scale(bias = false)
 * Tensor project(Tensor expand);
 *
 * @Add
 * Tensor sum(Tensor input, Tensor project);
 * }</pre>
 *
 * <p>Source: Touvron et al. 2021, "Going Deeper with Image Transformers", equation 4.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Scale {
  /**
   * Whether a trained number is added to every channel.
   *
   * @return true by default; layer scale has none
   */
  boolean bias() default true;
}
