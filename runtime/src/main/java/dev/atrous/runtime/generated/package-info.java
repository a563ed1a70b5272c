/**
 * Called by generated classes; not for users. In: the weights and tensors that a user gives a
 * network. Out: the {@linkplain dev.atrous.runtime.generated.Parameters parameters} of each layer,
 * and {@linkplain dev.atrous.runtime.generated.Arguments arguments} whose shapes have been checked;
 * or a file that holds the network as an {@linkplain dev.atrous.runtime.generated.OnnxModel ONNX
 * model}.
 */
package dev.atrous.runtime.generated;
