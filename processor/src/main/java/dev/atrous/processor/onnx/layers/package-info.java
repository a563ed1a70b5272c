/**
 * From ONNX's graph to layers of the language. In: the nodes of a file, and the arrays that its
 * interpreter found for them. Out: layers, each a chain of operations with attributes and weights,
 * and what of the graph the language cannot say. A tensor of the file is a view of a layer's map:
 * reshaping or transposing it moves no number, and what reads it has to make sense of the view.
 */
package dev.atrous.processor.onnx.layers;
