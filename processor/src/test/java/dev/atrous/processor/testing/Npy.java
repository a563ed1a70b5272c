package dev.atrous.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An array read from a NumPy file: float32, float64, int64, uint8 or bool, in C order. */
public record Npy(List<Integer> shape, double[] values) {

  private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']+)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");

  public static Npy read(Path file) {
    try {
      return read(ByteBuffer.wrap(Files.readAllBytes(file)), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Npy read(ByteBuffer bytes, Path file) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < 10 || bytes.get(0) != (byte) 0x93 || bytes.get(6) > 3) {
      throw new IllegalArgumentException(file + " is no .npy file");
    }
    bytes.position(8); // behind the magic word and the version
    int length = bytes.get(6) == 1 ? bytes.getShort() & 0xFFFF : bytes.getInt();
    byte[] raw = new byte[length];
    bytes.get(raw);
    String header = new String(raw, StandardCharsets.UTF_8);
    if (!find(ORDER, header).equals("False")) {
      throw new IllegalArgumentException(file + " is not in C order");
    }
    List<Integer> shape = new ArrayList<>();
    int elements = 1;
    for (String size : find(SHAPE, header).split(",")) {
      if (!size.isBlank()) {
        shape.add(Integer.parseInt(size.trim()));
        elements = Math.multiplyExact(elements, shape.get(shape.size() - 1));
      }
    }
    String type = find(TYPE, header);
    double[] values = new double[elements];
    for (int index = 0; index < elements; index++) {
      values[index] =
          switch (type) {
            case "<f4" -> bytes.getFloat();
            case "<f8" -> bytes.getDouble();
            case "<i8" -> bytes.getLong();
            case "|u1", "|b1" -> bytes.get() & 0xFF;
            default -> throw new IllegalArgumentException(file + " holds " + type);
          };
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(file + " has " + bytes.remaining() + " bytes too many");
    }
    return new Npy(List.copyOf(shape), values);
  }

  private static String find(Pattern pattern, String header) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw new IllegalArgumentException("nothing like " + pattern + " in " + header);
    }
    return matcher.group(1);
  }

  public int size(int dimension) {
    return shape.get(dimension);
  }

  public float[] floats() {
    float[] floats = new float[values.length];
    for (int index = 0; index < floats.length; index++) {
      floats[index] = (float) values[index];
    }
    return floats;
  }

  /** The same values with the dimensions in another order: new dimension d is old order[d]. */
  public Npy transposed(int... order) {
    int rank = shape.size();
    List<Integer> target = new ArrayList<>();
    int[] steps = new int[rank];
    for (int dimension = 0; dimension < rank; dimension++) {
      target.add(shape.get(order[dimension]));
      steps[dimension] = 1;
      for (int inner = order[dimension] + 1; inner < rank; inner++) {
        steps[dimension] *= shape.get(inner);
      }
    }
    double[] moved = new double[values.length];
    for (int index = 0; index < moved.length; index++) {
      int rest = index;
      int source = 0;
      for (int dimension = rank - 1; dimension >= 0; dimension--) {
        source += rest % target.get(dimension) * steps[dimension];
        rest /= target.get(dimension);
      }
      moved[index] = values[source];
    }
    return new Npy(List.copyOf(target), moved);
  }

  /** The same values under another shape. */
  public Npy reshaped(Integer... target) {
    return new Npy(List.of(target), values);
  }
}
