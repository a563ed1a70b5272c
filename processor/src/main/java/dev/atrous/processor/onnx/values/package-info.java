/**
 * Arrays of any number of axes, in double precision. In: a tensor of the file, or a shape. Out: its
 * numbers, where they are known, and what broadcasting makes of two shapes.
 */
package dev.atrous.processor.onnx.values;
