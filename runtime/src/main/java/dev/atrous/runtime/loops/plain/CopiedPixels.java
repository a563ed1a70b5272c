package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.ResizeTaps;
import dev.atrous.runtime.loops.Scratch;

/** Scales a map by repeating or leaving out pixels, which are copied as they are. */
final class CopiedPixels extends ResizeLoop {

  private final Resize geometry;
  private final int[] rows;
  private final int[] columns;

  CopiedPixels(Resize geometry, ResizeTaps rows, ResizeTaps columns) {
    this.geometry = geometry;
    this.rows = rows.places()[0];
    this.columns = columns.places()[0];
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int from = xAt + rows[row] * geometry.rowStep();
    for (int column = 0; column < columns.length; column++) {
      int at = from + columns[column] * geometry.inputStep();
      System.arraycopy(x, at, y, yAt + column * geometry.outputStep(), geometry.channels());
    }
  }
}
