/**
 * Loops without any vector instruction of our own, written so that HotSpot vectorises them. In come
 * the calls of {@link dev.atrous.runtime.loops.Loops}; out go the computed pixels. Every inner loop
 * follows one rule: all of its arrays are indexed by the loop variable alone, so weights are rows
 * of their own, sums live in arrays of scratch from index 0, and inputs are scalars.
 *
 * <p>What a constant is worth is told with its nearest rival; the whole sweeps are in {@code
 * runtime/MEASUREMENTS.md}.
 */
package dev.atrous.runtime.loops.plain;
