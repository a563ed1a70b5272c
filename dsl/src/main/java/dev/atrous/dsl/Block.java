package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a block: an annotation of your own that stands for several layers and is used like a
 * built-in one. It nests an interface {@code Layers}, written like a network:
 *
 * <pre>{@code
 * @Block
 * @Target(ElementType.METHOD)
 * public @interface Residual {
 *   int channels();
 *   int rate() default 1;
 *
 *   interface Layers {
 *     @Conv(kernel = 3) @Bind({"channels", "rate"}) @BatchNorm @Relu
 *     Tensor first(Tensor input);
 *
 *     @Conv(kernel = 3) @Bind({"channels", "rate"}) @BatchNorm
 *     Tensor second(Tensor first);
 *
 *     @Add @Relu
 *     Tensor sum(Tensor second, Tensor input);
 *   }
 * }
 * }</pre>
 *
 * <p>A parameter that names no layer of the block is an input of the block. A block with one input
 * calls it {@code input}; any other unknown name is then a mistake. A block with several calls none
 * of them so, and their order is the order in which its layers, as written, first mention them.
 * Where the block is used, a parameter that is called as an input is goes to it, wherever it
 * stands; the other parameters go to the remaining inputs in their order:
 *
 * <pre>{@code
 * @Block
 * @Target(ElementType.METHOD)
 * public @interface Gated {              // reads gate, map
 *   interface Layers {
 *     @Resize(mode = ResizeMode.NEAREST) @Sigmoid
 *     Tensor factors(Tensor gate, Tensor map);
 *
 *     @Multiply
 *     Tensor gated(Tensor map, Tensor factors);
 *   }
 * }
 * }</pre>
 *
 * <p>The block's output is the layer that no other layer of it reads. {@link Bind}, {@link When}
 * and {@link Each} let the layers depend on the block's attributes; blocks may use blocks. Shape,
 * parameters and multiply-adds are those of the layers together. Where a method {@code body} uses
 * the block, its weights are called {@code body.first.weight} and so on.
 *
 * <p>Leave the retention at its default ({@code CLASS}): class files keep the order of a chain only
 * among annotations of one retention. A block that comes from a jar needs the names of its
 * parameters: compile it with {@code -parameters}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Block {
  /**
   * How the padding of the block's convolutions and poolings is computed where they do not say so.
   * Without it, they take the padding of the network or block in which this one is used; {@link
   * Network#padding} has all rules.
   *
   * <p>If it is written, an attribute {@code padding} of the block keeps its own default, whatever
   * holds where the block is used.
   *
   * @return {@link Padding#SAME} where nothing is written, neither here nor farther away
   */
  Padding padding() default Padding.SAME;

  /**
   * What is added to the variance before the square root wherever a norm or a block among the
   * layers does not say so; which word counts is decided as for {@link #padding}.
   *
   * @return at least 0; 1e-5 where nothing is written, neither here nor farther away
   */
  double epsilon() default 1e-5;
}
