package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside a {@link Block}, makes one copy of the layer for each element of an array attribute of the
 * block. A {@link Bind} of that attribute gives each copy its own element. A layer that reads this
 * one reads all copies, in order. Weights are called {@code atrous.0.…}, {@code atrous.1.…} and so
 * on.
 *
 * <pre>{@code
 * @Conv(kernel = 3) @Bind({"channels", "rate = rates"}) @BatchNorm @Relu @Each("rates")
 * Tensor atrous(Tensor input);
 *
 * @Concat
 * Tensor pyramid(Tensor atrous);       // with rates = {6, 12, 18}, three inputs
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Each {
  /**
   * The array attribute.
   *
   * @return the name of an attribute of the block whose type is an array
   */
  String value();
}
