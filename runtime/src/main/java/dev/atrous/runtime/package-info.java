/**
 * What users of a network work with. In: a {@link dev.atrous.runtime.Tensor} of pictures or
 * features, and the {@link dev.atrous.runtime.Weights} of a safetensors file. Out: tensors, and
 * what is known of a {@linkplain dev.atrous.runtime.CompiledNetwork network}: its {@link
 * dev.atrous.runtime.NetworkSummary} and {@link dev.atrous.runtime.Profile}. What generated classes
 * call is in {@code dev.atrous.runtime.generated}, {@code dev.atrous.runtime.steps} and {@code
 * dev.atrous.runtime.loops}.
 */
package dev.atrous.runtime;
