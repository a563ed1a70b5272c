package dev.atrous.runtime.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.TestData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which each tensor is read by itself, and those that are read at once. */
class StoredTensorTest {

  @TempDir Path folder;

  private record Counting(int from, int... shape) implements TensorData {
    @Override
    public ElementType type() {
      return ElementType.F32;
    }

    @Override
    public float[] values() {
      float[] values = new float[shape[0]];
      for (int at = 0; at < values.length; at++) {
        values[at] = from + at;
      }
      return values;
    }
  }

  @Test
  void smallAndLargeFilesGiveTheSameTensors() throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    int from = 0;
    for (int count : new int[] {1, 7, 2, 100, 0, 3, 33, 1, 40_000}) {
      tensors.put("tensor " + from + " " + count, new Counting(from, count));
      from += count;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SafetensorsWriter.write(tensors, bytes);
    Path file = Files.write(folder.resolve("w.safetensors"), bytes.toByteArray());

    for (int small : new int[] {0, 24, 1 << 20}) {
      Map<String, TensorData> read = SafetensorsReader.read(file, small);
      assertThat(read.keySet()).containsExactlyElementsOf(tensors.keySet());
      for (Map.Entry<String, TensorData> tensor : tensors.entrySet()) {
        assertThat(read.get(tensor.getKey()).values()).isEqualTo(tensor.getValue().values());
      }
    }
  }

  @Test
  void otherTypesAreCopiedByteForByte() throws IOException {
    byte[] file =
        TestData.safetensors(
            "{\"ids\":{\"dtype\":\"I64\",\"shape\":[3],\"data_offsets\":[0,24]}}",
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 2, 3, 5, 8, 13, 21});
    Path path = Files.write(folder.resolve("ids.safetensors"), file);
    for (Map<String, TensorData> read :
        List.of(
            SafetensorsReader.read(path, 0),
            SafetensorsReader.read(path, 1 << 20),
            SafetensorsReader.read(new ByteArrayInputStream(file)))) {
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      read.get("ids").writeTo(copy);
      assertThat(copy.toByteArray()).hasSize(24).startsWith(1, 2, 3).endsWith(8, 13, 21);
    }
  }
}
