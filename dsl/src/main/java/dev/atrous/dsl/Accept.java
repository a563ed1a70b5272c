package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that something is meant which would be warned of: at a layer, or at an interface for all of
 * its layers.
 *
 * <pre>{@code
 * @Conv(kernel = 3, rate = 4, channels = 64) @Accept(Warning.GRIDDING)
 * Tensor far(Tensor near);
 * }</pre>
 *
 * <p>{@code @SuppressWarnings("atrous:gridding")} does the same, and
 * {@code @SuppressWarnings("atrous")} for all of them, but Eclipse's compiler warns of words of
 * {@code SuppressWarnings} that it does not know.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Accept {
  /**
   * The warnings that are not given.
   *
   * @return at least one
   */
  Warning[] value();
}
