/**
 * Loops without any vector instruction of our own, written so that HotSpot vectorises them. In come
 * the calls of {@link dev.atrous.runtime.loops.Loops}; out go the computed pixels. Every inner loop
 * follows one rule: all of its arrays are indexed by the loop variable alone, so weights are rows
 * of their own, sums live in arrays of scratch from index 0, and inputs are scalars.
 */
package dev.atrous.runtime.loops.plain;
