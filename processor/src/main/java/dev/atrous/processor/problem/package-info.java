/**
 * Everything the processor can say to a user. In: a {@link dev.atrous.processor.problem.Problem},
 * the figures for its text and the {@link dev.atrous.processor.problem.Place} in the source. Out: a
 * list of findings, printed by the compiler at that place.
 */
package dev.atrous.processor.problem;
