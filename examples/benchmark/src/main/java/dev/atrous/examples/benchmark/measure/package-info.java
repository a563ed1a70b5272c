/**
 * Times runners side by side, compares what they give, and measures what the machine can do at
 * best.
 */
package dev.atrous.examples.benchmark.measure;
