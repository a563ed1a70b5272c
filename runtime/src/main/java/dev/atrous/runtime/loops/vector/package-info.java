/**
 * Loops written with the Vector API of {@code jdk.incubator.vector}, for vectors of any length. In
 * come the same arrays as everywhere, out go the same bits as from the plain loops. This package is
 * compiled by itself, against that module, and reached only through {@link
 * dev.atrous.runtime.loops.choice.LoopChoice#chosen()} when the module is there. Its loops are
 * tight static methods whose vectors are local variables: one that is held in a field or an array,
 * or passed to a method that is not inlined, becomes an object.
 */
package dev.atrous.runtime.loops.vector;
