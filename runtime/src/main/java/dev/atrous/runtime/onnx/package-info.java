/**
 * Networks in ONNX's format. In: a network's graph as the processor has written it down, and the
 * values of its weights. Out: the bytes of a model.
 */
package dev.atrous.runtime.onnx;
