package dev.atrous.processor.plan;

import java.util.Optional;

/**
 * What a convolution reads from the weights file.
 *
 * @param norm epsilon of the batch normalisation that is folded into the weights
 */
public record FilterPlan(boolean bias, Optional<Double> norm) {}
