package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Attributes;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a network or the use of a block means for the layers in it.
 *
 * @param naming the full name of the weights of a part
 * @param attributes the block's
 * @param conventions the padding and the epsilon of what says nothing itself
 */
record Scope(
    UnaryOperator<String> naming, Attributes attributes, Map<String, Object> conventions) {}
