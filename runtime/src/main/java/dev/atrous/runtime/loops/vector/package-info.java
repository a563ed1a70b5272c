/**
 * Loops written with the Vector API of {@code jdk.incubator.vector}, for vectors of any length. In
 * come the same arrays as everywhere, out go the same bits as from the plain loops. This package is
 * compiled by itself, against that module, and reached only through {@link
 * dev.atrous.runtime.loops.choice.LoopChoice#chosen()} when the module is there.
 *
 * <p>Its loops are tight static methods whose vectors are local variables: {@link
 * dev.atrous.runtime.loops.vector.kernel} says what C2 asks of them, and holds those of the
 * convolutions. {@link dev.atrous.runtime.loops.vector.machine} says which vectors there are.
 *
 * <p>What a constant is worth is told with its nearest rival, on JDK 25 and, of vectors of 512
 * bits, Zen 5, unless another is named; the whole sweeps are in {@code runtime/MEASUREMENTS.md}.
 */
package dev.atrous.runtime.loops.vector;
