/**
 * A naive double-precision evaluator of declared networks, written from the language's description
 * alone: it shares no code with the processor or the runtime, so that an agreement between the two
 * means something. In goes a {@link dev.atrous.processor.reference.NetworkModel}, the same words a
 * user writes as plain records; out come its source text, the names and shapes of its weights, and
 * every layer's values in planar order.
 */
package dev.atrous.processor.reference;
