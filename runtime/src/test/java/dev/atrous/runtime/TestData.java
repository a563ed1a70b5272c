package dev.atrous.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files for tests: the shared test data, where a machine has it, and safetensors made by hand. */
public final class TestData {

  private TestData() {}

  /** A file of the test data; skips the test where there is none. */
  public static Path file(String name) {
    Path file = Path.of(System.getProperty("atrous.data", "no-test-data"), name);
    Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: there is no " + file);
    return file;
  }

  /** The floats of a .npy file in the order they are stored. */
  public static float[] npy(String name) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(file(name))).order(ByteOrder.LITTLE_ENDIAN);
    int data = 10 + bytes.getShort(8);
    float[] values = new float[(bytes.capacity() - data) / Float.BYTES];
    bytes.position(data).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /** The bytes of a safetensors file: the length of a header, the header, the data. */
  public static byte[] safetensors(String header, byte... data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .put(data)
        .array();
  }
}
