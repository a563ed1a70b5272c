/**
 * Which steps compute a scope. In: its checked nodes. Out: its operations, fused, moved and lowered
 * to calls of steps by the passes that {@link dev.atrous.processor.plan.rewrite.Passes} lists.
 */
package dev.atrous.processor.plan.rewrite;
