/**
 * Recorded cases of ONNX and Keras as declared networks. In go the folders of cases; every case
 * becomes a network of one layer, which the reference evaluates and which is compiled and run.
 */
package dev.atrous.processor.conformance;
