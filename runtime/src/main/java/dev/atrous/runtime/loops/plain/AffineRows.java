package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.Scratch;

/** A scale and a shift for each channel. */
final class AffineRows extends GatheredRows {

  private static final int SCALES = 1;
  private static final int SHIFTS = 2;

  private final Affine affine;
  private final Activation activation;

  AffineRows(PixelGeometry geometry, Affine affine, Activation activation) {
    super(geometry);
    this.affine = affine;
    this.activation = activation;
  }

  @Override
  void prepare(Scratch scratch, int pixels) {
    repeat(affine.scale(), pixels, scratch, SCALES);
    repeat(affine.shift(), pixels, scratch, SHIFTS);
  }

  @Override
  void row(Scratch scratch, float[] row, int length) {
    affine(row, scratch.floats(SCALES, length), scratch.floats(SHIFTS, length), length);
    RowActivation.apply(activation, row, length);
  }

  private static void affine(float[] row, float[] scale, float[] shift, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = multiplyAdd(row[at], scale[at], shift[at]);
    }
  }
}
