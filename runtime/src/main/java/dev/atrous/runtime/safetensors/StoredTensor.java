package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * A tensor as its file or stream holds it: bytes, mapped or in memory, converted each time they are
 * asked for.
 *
 * @param entry what the header says of it
 * @param pieces its bytes in order, little-endian, each a whole number of elements
 */
record StoredTensor(TensorEntry entry, List<ByteBuffer> pieces) implements TensorData {

  @Override
  public ElementType type() {
    return entry.type();
  }

  @Override
  public int[] shape() {
    return entry.shape();
  }

  @Override
  public float[] values() throws SafetensorsException {
    if (!type().isReadable()) {
      throw new SafetensorsException(
          entry + " cannot be read as numbers; expected one of " + ElementType.readable());
    }
    long count = entry.length() * 8 / type().bits();
    if (count > Integer.MAX_VALUE - 64) {
      throw new SafetensorsException(entry + " has too many elements for one array");
    }
    float[] values = new float[(int) count];
    int first = 0;
    try {
      for (ByteBuffer piece : pieces) {
        int elements = (int) (piece.remaining() * 8L / type().bits());
        type().decode(piece.duplicate().order(ByteOrder.LITTLE_ENDIAN), values, first);
        first += elements;
      }
    } catch (InternalError e) {
      throw shrunk(e);
    }
    return values;
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    if (type().isReadable()) {
      TensorData.super.writeTo(target);
      return;
    }
    try {
      // Not closed: it would close the target.
      WritableByteChannel channel = Channels.newChannel(target);
      for (ByteBuffer piece : pieces) {
        channel.write(piece.duplicate());
      }
    } catch (InternalError e) {
      throw shrunk(e);
    }
  }

  /** What the JVM throws for a mapped page that its file has lost; JDK 17 may do so later. */
  private SafetensorsException shrunk(InternalError e) {
    return new SafetensorsException(entry + " is gone: the file was cut off while in use", e);
  }
}
