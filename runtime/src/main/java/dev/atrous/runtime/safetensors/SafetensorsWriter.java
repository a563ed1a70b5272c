package dev.atrous.runtime.safetensors;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes the format: tensors in the order of the map, one behind the other, everything readable in
 * single precision and anything else byte for byte. The same tensors give the same bytes.
 */
public final class SafetensorsWriter {

  private SafetensorsWriter() {}

  /**
   * Writes all tensors. The stream is not closed.
   *
   * @throws IOException if a tensor cannot be read or the stream not be written
   */
  public static void write(Map<String, TensorData> tensors, OutputStream target)
      throws IOException {
    byte[] header = header(tensors);
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    target.write(length.putLong(header.length).array());
    target.write(header);
    for (TensorData tensor : tensors.values()) {
      tensor.writeTo(target);
    }
    target.flush();
  }

  private static byte[] header(Map<String, TensorData> tensors) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(new OutputStreamWriter(header, StandardCharsets.UTF_8))) {
      json.beginObject();
      long begin = 0;
      for (Map.Entry<String, TensorData> tensor : tensors.entrySet()) {
        json.name(tensor.getKey());
        begin = writeEntry(json, tensor.getKey(), tensor.getValue(), begin);
      }
      json.endObject();
    }
    // The data begins at a multiple of eight, so that readers may map it as numbers.
    while (header.size() % Long.BYTES != 0) {
      header.write(' ');
    }
    if (header.size() > SafetensorsHeader.LARGEST) {
      throw new SafetensorsException(
          "the names and shapes of "
              + tensors.size()
              + " tensors make a header of more than "
              + SafetensorsHeader.LARGEST
              + " bytes, which no reader accepts");
    }
    return header.toByteArray();
  }

  private static long writeEntry(JsonWriter json, String name, TensorData tensor, long begin)
      throws IOException {
    ElementType type = tensor.writtenType();
    int[] shape = tensor.shape();
    long end = begin + TensorEntry.bytes(name, type, shape);
    json.beginObject();
    json.name("dtype").value(type.name());
    json.name("shape").beginArray();
    for (int size : shape) {
      json.value(size);
    }
    json.endArray();
    json.name("data_offsets").beginArray().value(begin).value(end).endArray();
    json.endObject();
    return end;
  }
}
