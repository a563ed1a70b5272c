/**
 * Imports networks from ONNX files. In: a file. Out: the source of a declaration in the language,
 * which a person can read, change and own, and the weights under the names that it gives them. What
 * the language has no word for is listed, all of it at once; nothing is approximated in silence.
 *
 * <p>The stages are packages, each of which knows those before it: {@code file} reads, {@code
 * operations} evaluates shapes and constants (and, with an input, what the network should compute),
 * {@code graph} leaves out constants and recognises what is spelled out, {@code layers} finds words
 * and names, {@code text} writes.
 */
package dev.atrous.processor.onnx;
