/**
 * JMH benchmarks of single loops and layers, for work on the loops themselves: {@code java -cp
 * target/benchmark.jar org.openjdk.jmh.Main}.
 */
package dev.atrous.examples.benchmark.loops;
