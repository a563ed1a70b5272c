/**
 * Micro-kernels: the innermost loops of convolutions, one small tile of output values in registers
 * at a time. In come arrays and distances, out go sums, within limits. Every class but this file is
 * printed by a template in the tests of this module ({@code MicroKernels} holds the table, {@code
 * MicroKernelGoldenTest} compares) and is not edited by hand. A new tile is a new name in the
 * table.
 *
 * <h2>Names</h2>
 *
 * A name is the family, {@code Half} if its vectors are half as long, a labelled number of taps if
 * it is made for one, and the tile, pixels × vectors of output channels: {@code Igemm6x2}, {@code
 * IgemmHalf4x3}, {@code DwconvStrip5r12x1}. The label is {@code p} for the taps of the kernel and
 * {@code r} for those of a row of it, of which there may be any number. In the code, digits count
 * pixels, inputs and taps, and letters vectors: {@code sum5b} is the sum of the sixth pixel's
 * second vector. (After XNNPACK's naming of micro-kernels, {@code igemm-4x8}, {@code dwconv-9p8c},
 * with vectors for channels, since their length is known only at run time; BLIS calls the tile MR ×
 * NR.) A term is the product of an input and a weight; terms are the K of a matrix product.
 *
 * <table>
 * <caption>Families</caption>
 * <tr><th>family</th><th>pixels</th><th>terms or taps</th></tr>
 * <tr><td>Igemm</td><td>at offsets, a tile a call</td><td>neighbours</td></tr>
 * <tr><td>IgemmGatherK</td><td>at offsets, a tile a call</td><td>at offsets</td></tr>
 * <tr><td>Gemm</td><td>of a line, a line a call</td><td>neighbours</td></tr>
 * <tr><td>DirectConv</td><td>of a rectangle, one a call</td><td>runs of neighbours</td></tr>
 * <tr><td>DirectConvGatherK</td><td>of a rectangle, one a call</td><td>at offsets</td></tr>
 * <tr><td>DwconvIndirect</td><td>at offsets, a tile of all channels a call</td>
 *     <td>at offsets</td></tr>
 * <tr><td>DwconvRow</td><td>neighbours, which share inputs, a tile of all channels a call</td>
 *     <td>rows of r</td></tr>
 * <tr><td>DwconvStrip</td><td>of a rectangle, neighbours share inputs</td><td>rows of r</td></tr>
 * <tr><td>Dwconv</td><td>of a rectangle</td><td>p of a square, weights in registers</td></tr>
 * <tr><td>DwconvOblong</td><td>of a rectangle</td><td>p, weights in registers</td></tr>
 * <tr><td>DwconvSliding</td><td>of a rectangle, neighbours share inputs</td>
 *     <td>p of a square, weights in registers</td></tr>
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
