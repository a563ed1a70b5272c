package dev.atrous.processor.report;

/**
 * A layer's result while it is kept between the steps of a pass.
 *
 * @param layer the layer's full name
 * @param floats its size
 * @param offset where in the memory of a pass it begins
 * @param firstStep the step that begins to write it
 * @param lastStep the last step that reads it
 */
public record HeldResult(String layer, long floats, long offset, int firstStep, int lastStep) {}
