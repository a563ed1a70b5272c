package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.plain.Sources;

/** Scales a map by repeating or leaving out pixels, which are copied as they are. */
final class NearestResize extends ResizeLoop {

  private final Resize geometry;
  private final Sources rows;
  private final Sources columns;

  NearestResize(Resize geometry) {
    this.geometry = geometry;
    Resize.Mode mode = Resize.Mode.NEAREST;
    rows = Sources.of(mode, false, geometry.inputHeight(), geometry.outputHeight());
    columns = Sources.of(mode, false, geometry.inputWidth(), geometry.outputWidth());
  }

  @Override
  public void row(Lane lane, float[] x, int xAt, float[] y, int yAt, int row) {
    int from = xAt + rows.lower()[row] * geometry.inputWidth() * geometry.inputStep();
    for (int column = 0; column < geometry.outputWidth(); column++) {
      int at = from + columns.lower()[column] * geometry.inputStep();
      System.arraycopy(x, at, y, yAt + column * geometry.outputStep(), geometry.channels());
    }
  }
}
