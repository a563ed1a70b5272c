package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a layer's weights other names, to read weights that were trained elsewhere.
 *
 * <p>One string takes the place of the layer's name: with {@code @Named("features.0")} {@code
 * stem.weight} becomes {@code features.0.weight}, and {@code stem.norm.bias} {@code
 * features.0.norm.bias}. Several strings name the operations of the chain that have weights, one
 * each, in the order written:
 *
 * <pre>{@code
 * @Conv(kernel = 3, stride = 2, channels = 32) @BatchNorm @Relu6
 * @Named({"features.0.0", "features.0.1"})
 * Tensor stem(Tensor image);
 *
 * @InvertedResidual(channels = 64) @Repeat(3) @Named("features.{8}.conv")
 * Tensor body(Tensor stem);            // features.8.conv, features.9.conv, features.10.conv
 * }</pre>
 *
 * <p>A number in braces counts the copies of {@link Repeat} or {@link Each} and starts there; it
 * replaces the {@code .0}, {@code .1} that would be appended. Inside a block, names are relative to
 * the name of the layer that uses the block.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Named {
  /**
   * The names, without {@code .weight}, {@code .bias} and their like.
   *
   * @return one for the layer, or one for each operation of the chain that has weights
   */
  String[] value();
}
