package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.Scratch;

/** An activation by itself. */
final class ActivatedRows extends GatheredRows {

  private final Activation activation;

  ActivatedRows(PixelGeometry geometry, Activation activation) {
    super(geometry);
    this.activation = activation;
  }

  @Override
  void row(Scratch scratch, float[] row, int length) {
    RowActivation.apply(activation, row, length);
  }
}
