package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;

/**
 * One string of {@code @Bind}.
 *
 * @param position how many operations of the chain were written before it
 */
public record BindDeclaration(String text, int position, Place place) {}
