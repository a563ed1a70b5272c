package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a layer as an output of the network. With one output, {@code forward} returns its tensor;
 * with several, a record that has a component for each, in the order of their declaration. Where no
 * layer is marked, the outputs are the layers that no other layer reads.
 *
 * <pre>{@code
 * @Output @Softmax
 * Tensor probabilities(Tensor logits);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Output {}
