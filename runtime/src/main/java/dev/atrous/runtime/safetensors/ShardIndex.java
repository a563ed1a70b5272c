package dev.atrous.runtime.safetensors;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON file that says which of several safetensors files beside it holds which tensor, as the
 * Hugging Face libraries write for large models ({@code model.safetensors.index.json}): an object
 * whose member {@code weight_map} gives each tensor's name the name of its file.
 */
final class ShardIndex {

  private static final int DEEPEST = 16;
  private static final String MAP = "weight_map";

  /** The tensors in the order of the index, with the file of each. */
  private final Map<String, String> shards;

  private ShardIndex(Map<String, String> shards) {
    this.shards = shards;
  }

  /** Something that reads the tensors of one file. */
  interface Shard<T> {
    Map<String, T> read(String name) throws IOException;
  }

  /**
   * Whether a file that begins so is JSON. As the length of a header these bytes would be one of
   * more than 2³² bytes.
   *
   * @param start its first eight bytes
   */
  static boolean begins(byte[] start) {
    if (start.length < Long.BYTES || start[0] != '{') {
      return false;
    }
    return (start[4] | start[5] | start[6] | start[7]) != 0;
  }

  /**
   * Reads the index to the end of its stream.
   *
   * @param start what was read of it already
   */
  static ShardIndex read(byte[] start, InputStream rest) throws IOException {
    byte[] more = rest.readNBytes(SafetensorsHeader.LARGEST);
    if (rest.read() >= 0) {
      throw new SafetensorsException(
          "expected an index of at most " + SafetensorsHeader.LARGEST + " bytes");
    }
    byte[] all = new byte[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    InputStream bytes = new ByteArrayInputStream(all);
    try (JsonReader json = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(DEEPEST);
      return new ShardIndex(map(json));
    } catch (MalformedJsonException | EOFException e) {
      throw new SafetensorsException("it is an index of shards, or other JSON, that is damaged", e);
    }
  }

  private static Map<String, String> map(JsonReader json) throws IOException {
    Map<String, String> shards = null;
    json.beginObject();
    while (json.hasNext()) {
      if (!json.nextName().equals(MAP)) {
        json.skipValue();
        continue;
      }
      if (shards != null || json.peek() != JsonToken.BEGIN_OBJECT) {
        throw new SafetensorsException(
            "expected one object " + MAP + " in an index of shards, found " + json.peek());
      }
      shards = new LinkedHashMap<>();
      json.beginObject();
      while (json.hasNext()) {
        String tensor = json.nextName();
        if (json.peek() != JsonToken.STRING) {
          throw new SafetensorsException(
              "the index of shards has something else than a file for " + Quoted.name(tensor));
        }
        if (shards.put(tensor, beside(json.nextString())) != null) {
          throw new SafetensorsException(
              "the index of shards has " + Quoted.name(tensor) + " twice");
        }
      }
      json.endObject();
    }
    json.endObject();
    json.peek(); // Refuses what goes on behind the object.
    if (shards == null) {
      throw new SafetensorsException(
          "it is JSON without " + MAP + "; expected an index of shards, or a safetensors file");
    }
    return shards;
  }

  /** The name of a file in the folder of the index: no file elsewhere is any business of it. */
  private static String beside(String name) throws SafetensorsException {
    boolean elsewhere =
        name.isEmpty()
            || name.equals(".")
            || name.equals("..")
            || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
    if (elsewhere) {
      throw new SafetensorsException(
          "the index of shards names " + Quoted.name(name) + "; expected a file beside it");
    }
    return name;
  }

  /**
   * The tensors that it names, in its order, each from its own file, of which every one is read
   * once. What the files have beyond these is left out.
   *
   * @throws SafetensorsException if a file is damaged or lacks a tensor that it should have
   */
  <T> Map<String, T> tensors(Shard<T> reader) throws IOException {
    Map<String, List<String>> namesOf = new LinkedHashMap<>();
    shards.forEach(
        (tensor, file) -> namesOf.computeIfAbsent(file, f -> new ArrayList<>()).add(tensor));
    Map<String, T> tensors = new LinkedHashMap<>();
    shards.forEach((tensor, file) -> tensors.put(tensor, null));
    for (Map.Entry<String, List<String>> entry : namesOf.entrySet()) {
      String file = "shard " + Quoted.name(entry.getKey());
      Map<String, T> read;
      try {
        read = reader.read(entry.getKey());
      } catch (NoSuchFileException e) {
        throw new SafetensorsException(file + " is not there; expected it beside the index", e);
      } catch (SafetensorsException e) {
        throw new SafetensorsException(file + ": " + e.getMessage(), e);
      }
      for (String tensor : entry.getValue()) {
        T found = read.get(tensor);
        if (found == null) {
          throw new SafetensorsException(
              file
                  + " has no tensor "
                  + Quoted.name(tensor)
                  + NearestNames.among(read.keySet()).hint(tensor, near -> false)
                  + "; the index says that it has");
        }
        tensors.put(tensor, found);
      }
    }
    return tensors;
  }
}
