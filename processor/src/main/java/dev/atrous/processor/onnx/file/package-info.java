/**
 * Reading ONNX files. In: the bytes of a file. Out: its graph as it stands there, with tensors
 * whose numbers stay in the file's bytes until they are asked for. The format is protobuf's wire
 * format, read by field numbers; nothing here knows what an operation means.
 */
package dev.atrous.processor.onnx.file;
