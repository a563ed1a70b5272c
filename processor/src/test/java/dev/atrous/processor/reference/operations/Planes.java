package dev.atrous.processor.reference.operations;

/**
 * A batch of maps in planar order (image, channel, row, column) and double precision. A NaN stands
 * for "any answer is right here": only {@link ArgMax} makes one, where two channels nearly tie.
 */
public record Planes(int batch, Extent extent, double[] values) {

  /** Computes one value of a map. */
  @FunctionalInterface
  public interface Formula {
    double at(int image, int channel, int row, int column);
  }

  public Planes {
    if (values.length != batch * extent.elements()) {
      throw new IllegalArgumentException(values.length + " values for " + batch + "×" + extent);
    }
  }

  public static Planes of(int batch, Extent extent, float[] planar) {
    double[] values = new double[planar.length];
    for (int index = 0; index < planar.length; index++) {
      values[index] = planar[index];
    }
    return new Planes(batch, extent, values);
  }

  /** A map of which every value comes from the formula. */
  public static Planes compute(int batch, Extent extent, Formula formula) {
    double[] values = new double[batch * extent.elements()];
    int index = 0;
    for (int image = 0; image < batch; image++) {
      for (int channel = 0; channel < extent.channels(); channel++) {
        for (int row = 0; row < extent.height(); row++) {
          for (int column = 0; column < extent.width(); column++) {
            values[index++] = formula.at(image, channel, row, column);
          }
        }
      }
    }
    return new Planes(batch, extent, values);
  }

  public double at(int image, int channel, int row, int column) {
    return values[index(image, channel, row, column)];
  }

  public boolean contains(int row, int column) {
    return row >= 0 && row < extent.height() && column >= 0 && column < extent.width();
  }

  int index(int image, int channel, int row, int column) {
    return ((image * extent.channels() + channel) * extent.height() + row) * extent.width()
        + column;
  }

  /** The values rounded to float32, as a caller of a network would hand them over. */
  public float[] toFloats() {
    float[] floats = new float[values.length];
    for (int index = 0; index < floats.length; index++) {
      floats[index] = (float) values[index];
    }
    return floats;
  }

  /** The largest magnitude, NaN left out. */
  public double largest() {
    double largest = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }
}
