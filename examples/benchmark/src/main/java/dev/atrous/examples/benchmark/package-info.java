/**
 * Layers and networks timed beside ONNX Runtime and Deeplearning4j, and a profile of our own.
 * {@link dev.atrous.examples.benchmark.Benchmark} is the command.
 */
package dev.atrous.examples.benchmark;
