package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an attribute of a {@link Block} or an operation that every use has to give, written or
 * bound; its default is never taken. Java knows attributes without a default instead, but these
 * must be written even where {@link Bind} gives the value.
 *
 * <pre>{@code
 * @Block
 * public @interface Residual {
 *   @Required int channels() default 0;
 *   …
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Required {}
