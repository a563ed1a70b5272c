/**
 * Writes files in the ONNX format, whole and broken ones, for tests of what reads them. In: a model
 * said in Java. Out: its bytes. Nothing here is shared with the reader, so that a mistake in one of
 * the two shows.
 */
package dev.atrous.processor.testing.onnx;
