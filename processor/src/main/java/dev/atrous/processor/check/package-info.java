/**
 * What must hold. In: a graph. Out: a {@link dev.atrous.processor.check.CheckedScope}, in which
 * every node has an operation with sound numbers and a shape. One class a rule; a node that breaks
 * one has no shape, and nothing that merely follows from it is reported.
 */
package dev.atrous.processor.check;
