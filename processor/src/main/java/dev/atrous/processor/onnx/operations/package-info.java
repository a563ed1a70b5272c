/**
 * What ONNX's operations compute, each as its specification has it, in double precision and without
 * any cleverness. In: a node of the file and the arrays that it reads. Out: the arrays that it
 * makes or, where not all numbers are known, their shapes. One evaluation serves three ends: it
 * finds the shapes of a graph, it folds what is constant, and run with an input it says what the
 * network should compute, so that what was imported can be compared with it.
 *
 * <p>Source: "ONNX Operators", the specification of ONNX.
 */
package dev.atrous.processor.onnx.operations;
