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
 *
 * <p>Where a layer is a block, {@code "part = name"} gives a part of it a name that takes the place
 * of {@code layer.part}; everything below the part goes with it, unless it is named itself:
 *
 * <pre>{@code
 * @InvertedResidual(channels = 24, stride = 2)
 * @Named({"depthwise = dw", "depthwise.norm = bn1"})
 * Tensor down(Tensor stem);            // dw.weight, bn1.weight, …, but down.project.weight
 * }</pre>
 *
 * <p>A part with a number in braces is every copy of that part from this one on: {@code "atrous.{0}
 * = convs.{1}.0"}.
 *
 * <p>Inside a block a string may end with {@code when} and a condition, written as in {@link When}.
 * It counts only where the condition holds, and is as if not there elsewhere:
 *
 * <pre>{@code
 * @Conv(kernel = 1) @Bind("channels") @BatchNorm
 * @Named({
 *   "1 when expansion == 1", "2 when expansion == 1",
 *   "2 when expansion != 1", "3 when expansion != 1"
 * })
 * Tensor project(Tensor depthwise);    // 1.weight, 2.bias, … or 2.weight, 3.bias, …
 * }</pre>
 *
 * <p>A name is what a tensor of a weights file is called: letters, digits and signs of any script,
 * such as {@code onnx::Conv_500}, {@code features/conv1/kernel:0} or {@code model.0._layer-1}. It
 * has no spaces, since they set {@code part = name} apart and no exporter writes them; no control
 * characters and nothing that cannot be seen, such as U+200B or half a surrogate pair; and no other
 * braces than those around a number of up to nine digits. A tensor that is called otherwise has to
 * be renamed in its file.
 *
 * <p>On an interface it names what the interface inherits: one string goes in front of all names,
 * {@code "part = name"} changes names that begin with a part. A part that ends with a dot is only a
 * beginning:
 *
 * <pre>{@code
 * @Network @Named({"backbone", "blocks. = backbone.blocks_"})
 * interface Segmenter extends Xception65 { … }   // backbone.stem.…, backbone.blocks_0.…
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Named {
  /**
   * The names, without {@code .weight}, {@code .bias} and their like.
   *
   * @return one for the layer, or one for each operation of the chain that has weights, or {@code
   *     "part = name"} for parts of the layer or of what the interface inherits; inside a block any
   *     of them with {@code " when condition"} behind it
   */
  String[] value();
}
