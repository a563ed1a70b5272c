/**
 * A network as an ONNX graph. In: a network whose shapes are known. Out: the lines of its graph,
 * without the values of its weights, which the runtime adds when it writes a model. One translation
 * for each operation; names are those of the layers and of the weights file.
 */
package dev.atrous.processor.export;
