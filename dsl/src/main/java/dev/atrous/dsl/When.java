package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside a {@link Block}, lets a layer exist only if a condition on the block's attributes holds.
 * Where it does not, {@link Concat} and {@link Multiply} do without the layer, and any other layer
 * that reads it reads the layer's own first input instead: a shortcut's projection that is left out
 * before an {@link Add} is the identity.
 *
 * <pre>{@code
 * @Conv(kernel = 1) @Bind("multiplier = expansion") @BatchNorm @Relu6 @When("expansion != 1")
 * Tensor expand(Tensor input);         // with expansion = 1, readers of expand read input
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface When {
  /**
   * The condition.
   *
   * @return {@code "attribute"} or {@code "!attribute"} for a boolean, {@code "attribute op
   *     integer"} for an int with {@code op} one of {@code == != < <= > >=}
   */
  String value();
}
