package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ends what {@link Network#outputStride} does to rates: this layer and those behind it have the
 * rates that are written, as the head of a segmentation network, which was trained on the finer
 * grid, must. Without an output stride it changes nothing.
 *
 * <pre>{@code
 * @Conv(kernel = 3, channels = 256) @BatchNorm @Relu @RatesAsWritten
 * Tensor head(Tensor pyramid);         // rate 1 at every output stride
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RatesAsWritten {}
