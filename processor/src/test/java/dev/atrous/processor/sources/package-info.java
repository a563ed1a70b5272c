/**
 * The language as its users meet it: the sources in {@code good} and {@code bad} go through javac
 * and ECJ; what comes out is what the sources themselves say should come out, and what the goldens
 * in {@code expected} show.
 */
package dev.atrous.processor.sources;
