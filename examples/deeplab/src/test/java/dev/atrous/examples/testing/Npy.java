package dev.atrous.examples.testing;

import dev.atrous.runtime.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An array from a NumPy file, 32-bit floats or bytes.
 *
 * @param header what the file says of itself
 * @param values the numbers in the file's order
 */
public record Npy(String header, float[] values) {

  /** Reads a file of version 1 of the format. */
  public static Npy read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] raw = new byte[bytes.getShort(8)];
    bytes.position(10).get(raw);
    String header = new String(raw, StandardCharsets.US_ASCII);
    boolean floats = header.contains("'<f4'");
    if (!floats && !header.contains("'|u1'")) {
      throw new IOException(file + " holds neither floats nor bytes: " + header);
    }
    float[] values = new float[bytes.remaining() / (floats ? Float.BYTES : 1)];
    for (int index = 0; index < values.length; index++) {
      values[index] = floats ? bytes.getFloat() : bytes.get() & 0xFF;
    }
    return new Npy(header, values);
  }

  /** The values as one image, plane by plane. */
  public Tensor image(int channels, int height, int width) {
    return Tensor.planar(values, 1, channels, height, width);
  }
}
