package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chains the method's operations, all of them, several times: the first copy reads the method's
 * parameters, every other copy the one before it. Each copy has weights of its own, {@code
 * body.0.…}, {@code body.1.…} and so on; copies of the same geometry share their code. A stride is
 * repeated too: give a stage that shrinks its input a first layer of its own.
 *
 * <pre>{@code
 * @InvertedResidual(channels = 64, stride = 2)
 * Tensor down(Tensor stem);
 *
 * @InvertedResidual(channels = 64) @Repeat(3)
 * Tensor body(Tensor down);            // body.0, body.1, body.2
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Repeat {
  /**
   * The number of copies.
   *
   * @return at least 1
   */
  int value();
}
