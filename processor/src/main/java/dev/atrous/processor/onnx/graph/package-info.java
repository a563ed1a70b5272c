/**
 * A graph without what is constant, in ONNX's shortest words. In: the nodes of a file and what its
 * interpreter found. Out: the nodes that compute something from the inputs, where several that
 * spell out one operation have become that operation.
 */
package dev.atrous.processor.onnx.graph;
