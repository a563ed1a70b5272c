/**
 * What generated networks and their users hold in their hands. In: a {@link
 * dev.atrous.runtime.Tensor} of pictures or features and the {@link dev.atrous.runtime.Weights} of
 * a safetensors file, given to the layers by {@link dev.atrous.runtime.Parameters}, which checks
 * every name and shape. Out: tensors, and what is known of a network: its {@link
 * dev.atrous.runtime.NetworkSummary} and {@link dev.atrous.runtime.Profile}. The arithmetic itself
 * is in {@code dev.atrous.runtime.loops}.
 */
package dev.atrous.runtime;
