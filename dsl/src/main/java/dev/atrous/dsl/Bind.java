package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside a {@link Block}, hands attributes of the block to the operations of a layer. {@code
 * "channels"} gives the layer's {@code channels} the block's attribute of the same name; {@code
 * "multiplier = expansion"} gives its {@code multiplier} the block's {@code expansion}. Each goes
 * to the last operation written before the {@code @Bind} that has such an attribute; {@code
 * "Conv.channels"} and {@code "PRelu.shared = one"} name the operation that is meant, wherever it
 * stands in the chain. A single number may be bound to an attribute that takes several.
 *
 * <p>An attribute is either written or bound. Only one of a block of your own that has no default
 * has to be written even so, since Java demands it; the bound value is the one that counts. Mark
 * such an attribute {@link Required} and give it a default instead.
 *
 * <pre>{@code
 * @DepthwiseConv @Bind({"kernel", "stride", "rate"}) @BatchNorm @Relu6
 * Tensor depthwise(Tensor input);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Bind {
  /**
   * The attributes to hand over.
   *
   * @return {@code "attribute"} or {@code "attribute = attribute of the block"}, at least one; with
   *     {@code "Operation."} before it for one operation of the chain
   */
  String[] value();
}
