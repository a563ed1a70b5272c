/**
 * Micro-kernels: the innermost loops of convolutions, one small tile of output values in registers
 * at a time. In come arrays and distances, out go sums, within limits. Every class but this file is
 * printed by a template in the tests of this module ({@code MicroKernels} holds the table, {@code
 * MicroKernelGoldenTest} compares) and is not edited by hand. A new tile is a new name in the
 * table.
 *
 * <h2>Names</h2>
 *
 * A name is the family, {@code Half} if its vectors are half as long, and the tile: pixels ×
 * vectors of output channels, as in {@code Igemm6x2}. In the code, digits count pixels and letters
 * vectors: {@code sum5b} is the sum of the sixth pixel's second vector. (After XNNPACK's naming of
 * micro-kernels; BLIS calls the tile MR × NR.) A term is a tap and an input channel; terms are the
 * K of a matrix product.
 *
 * <table>
 * <caption>Families</caption>
 * <tr><th>family</th><th>finds its pixels</th><th>finds a pixel's terms</th></tr>
 * <tr><td>Igemm</td><td>by offsets, one tile a call</td><td>side by side</td></tr>
 * <tr><td>IgemmGatherK</td><td>by offsets, one tile a call</td><td>by offsets</td></tr>
 * <tr><td>Gemm</td><td>at one distance, a line a call</td><td>side by side</td></tr>
 * <tr><td>DirectConv</td><td>in a rectangle, one a call</td><td>in runs side by side</td></tr>
 * <tr><td>DirectConvGatherK</td><td>in a rectangle, one a call</td><td>by offsets</td></tr>
 * </table>
 *
 * <h2>Why they are unrolled</h2>
 *
 * What C2 makes fast is narrow, and no abstraction of Java's stays inside:
 *
 * <ul>
 *   <li>Vectors are local variables. In a field, an array or a lambda they are objects.
 *   <li>A kernel calls nothing but vector operations. C2 inlines no other method into code of this
 *       size, and passes vectors to it as objects.
 *   <li>A sum that leaves a loop, and on JDK 17 one that was blended, is cast to the class of its
 *       species: C2 knows it there only from a profile that all vector code shares, and otherwise
 *       now and then makes objects; a layer then takes five times as long.
 *   <li>Fewer than 20 sums on JDK 17, 24 on JDK 25: C1 gives up on larger methods, and some were
 *       then never compiled at all.
 *   <li>A limit is asked for inside the loop, by comparing floats: a test that C2 has moved out of
 *       a loop, and that later goes the other way, keeps it from moving any again.
 * </ul>
 */
package dev.atrous.runtime.loops.vector.kernel;
