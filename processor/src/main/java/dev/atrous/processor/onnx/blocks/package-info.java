/**
 * Finds what a network has more than once. In: layers. Out: fewer layers, some of which use blocks,
 * and stand for several copies; and those blocks. What is computed stays the same.
 */
package dev.atrous.processor.onnx.blocks;
