/** How long a new process takes to its first result, ours beside ONNX Runtime's. */
package dev.atrous.examples.benchmark.cold;
