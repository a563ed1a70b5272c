package dev.atrous.examples.networks;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.atrous.examples.testing.Data;
import dev.atrous.examples.testing.Npy;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the data folder knows of a published architecture.
 *
 * @param parameters the number of learned numbers
 * @param multiplyAdds what one image costs
 * @param gain how large its formula's weights are
 * @param shapes the tensors of its state dict
 * @param output what the formula's weights make of the formula's image
 */
record Reference(
    long parameters, long multiplyAdds, double gain, Map<String, int[]> shapes, float[] output) {

  /** Reads a folder; skips the test where it is absent. */
  static Reference read(String network) throws IOException {
    String folder = "networks/" + network;
    Map<String, String> numbers = new LinkedHashMap<>();
    Map<String, int[]> shapes = new LinkedHashMap<>();
    try (JsonReader json =
        new JsonReader(Files.newBufferedReader(Data.file(folder + "/network.json")))) {
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (name.equals("weights")) {
          readShapes(json, shapes);
        } else if (json.peek() == JsonToken.NUMBER) {
          numbers.put(name, json.nextString());
        } else {
          json.skipValue();
        }
      }
    }
    return new Reference(
        Long.parseLong(numbers.get("parameters")),
        Long.parseLong(numbers.get("multiply_adds")),
        Double.parseDouble(numbers.get("gain")),
        shapes,
        Npy.read(Data.file(folder + "/output.npy")).values());
  }

  /** Reads {@code [["name", [sizes …]], …]}. */
  private static void readShapes(JsonReader json, Map<String, int[]> shapes) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      json.beginArray();
      String name = json.nextString();
      List<Integer> sizes = new ArrayList<>();
      json.beginArray();
      while (json.hasNext()) {
        sizes.add(json.nextInt());
      }
      json.endArray();
      json.endArray();
      shapes.put(name, sizes.stream().mapToInt(Integer::intValue).toArray());
    }
    json.endArray();
  }

  /** The formula's weights: exactly the tensors of the state dict. */
  Weights weights() {
    Weights.Builder weights = Weights.builder();
    shapes.forEach((name, shape) -> Formula.put(weights, name, shape, gain));
    return weights.build();
  }
}
