/**
 * What generated networks and their users hold in their hands. In: a {@link
 * dev.atrous.runtime.Tensor} of pictures or features and the {@link dev.atrous.runtime.Weights} of
 * a safetensors file, given to the layers by {@link dev.atrous.runtime.Parameters}, which checks
 * every name and shape. Out: tensors. The arithmetic itself is in {@code dev.atrous.runtime.loops}.
 */
package dev.atrous.runtime;
