/**
 * The command {@code import}: from an ONNX file to a declaration, its weights, and the proof that
 * both compute the same.
 */
package dev.atrous.examples.importer;
