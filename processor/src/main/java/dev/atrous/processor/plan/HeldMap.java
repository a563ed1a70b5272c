package dev.atrous.processor.plan;

/**
 * A map between the calls of a scope, and where it is kept.
 *
 * @param layer the layer that it is the result of
 * @param floats its size
 * @param offset where in the scope's memory it begins
 * @param firstCall the call of the scope that writes the first of it
 * @param lastCall the last one that reads it
 */
public record HeldMap(String layer, int floats, int offset, int firstCall, int lastCall) {}
