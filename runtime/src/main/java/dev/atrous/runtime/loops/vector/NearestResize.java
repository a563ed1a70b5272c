package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.ResizeTable;

/** Scales a map by repeating or leaving out pixels, which are copied as they are. */
final class NearestResize extends ResizeLoop {

  private final Resize geometry;
  private final ResizeTable rows;
  private final ResizeTable columns;

  NearestResize(Resize geometry) {
    this.geometry = geometry;
    Resize.Mode mode = Resize.Mode.NEAREST;
    rows = ResizeTable.of(mode, false, geometry.inputHeight(), geometry.outputHeight());
    columns = ResizeTable.of(mode, false, geometry.inputWidth(), geometry.outputWidth());
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int from = xAt + rows.lower()[row] * geometry.inputWidth() * geometry.inputStep();
    for (int column = 0; column < geometry.outputWidth(); column++) {
      int at = from + columns.lower()[column] * geometry.inputStep();
      System.arraycopy(x, at, y, yAt + column * geometry.outputStep(), geometry.channels());
    }
  }
}
