package dev.atrous.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of NumPy files reads every type that the data folder uses. */
final class NpyTest {

  @TempDir Path folder;

  @Test
  void everyType() throws IOException {
    ByteBuffer two = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    two.putDouble(-1.5).putDouble(7).flip();
    assertThat(read("<f8", "(2,)", two).values()).containsExactly(-1.5, 7);
    two.clear().putLong(-3).putLong(1L << 40).flip();
    assertThat(read("<i8", "(1, 2)", two).values()).containsExactly(-3, 1L << 40);
    two.clear().putFloat(0.25f).putFloat(Float.NEGATIVE_INFINITY).flip();
    Npy floats = read("<f4", "(2, 1)", two);
    assertThat(floats.shape()).isEqualTo(List.of(2, 1));
    assertThat(floats.floats()).containsExactly(0.25f, Float.NEGATIVE_INFINITY);
    two.clear().put((byte) 200).put((byte) 1).flip();
    assertThat(read("|u1", "(2,)", two).values()).containsExactly(200, 1);
    two.clear().put((byte) 0).put((byte) 1).flip();
    assertThat(read("|b1", "(2,)", two).values()).containsExactly(0, 1);
  }

  @Test
  void scalar() throws IOException {
    ByteBuffer one = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(5).flip();
    assertThat(read("<f4", "()", one).values()).containsExactly(5);
  }

  @Test
  void otherTypesAndLeftOverBytesAreRefused() {
    assertThatThrownBy(() -> read("<c8", "(1,)", ByteBuffer.allocate(8)))
        .hasMessageContaining("<c8");
    assertThatThrownBy(() -> read("|u1", "(1,)", ByteBuffer.allocate(3)))
        .hasMessageContaining("2 bytes too many");
  }

  @Test
  void transposed() {
    Npy array = new Npy(List.of(2, 3), new double[] {0, 1, 2, 10, 11, 12});
    assertThat(array.transposed(1, 0).values()).containsExactly(0, 10, 1, 11, 2, 12);
    assertThat(array.transposed(1, 0).shape()).isEqualTo(List.of(3, 2));
  }

  private Npy read(String type, String shape, ByteBuffer values) throws IOException {
    byte[] header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n"
            .formatted(type, shape)
            .getBytes(StandardCharsets.US_ASCII);
    ByteBuffer file =
        ByteBuffer.allocate(10 + header.length + values.remaining())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x93)
            .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) header.length)
            .put(header)
            .put(values);
    return Npy.read(Files.write(folder.resolve("array.npy"), file.array()));
  }
}
