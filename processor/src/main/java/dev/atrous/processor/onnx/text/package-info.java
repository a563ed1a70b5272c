/**
 * The text of a declaration. In: layers, and what is known about the file that they come from. Out:
 * the Java source of an annotated interface, as a person would write it.
 */
package dev.atrous.processor.onnx.text;
