package dev.atrous.examples.networks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atrous.examples.testing.Data;
import dev.atrous.examples.testing.Npy;
import dev.atrous.runtime.Weights;
import java.io.IOException;
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
    try (JsonParser json =
        new JsonFactory().createParser(Data.file(folder + "/network.json").toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken().isNumeric()) {
          numbers.put(json.currentName(), json.getText());
        } else if (json.currentToken() == JsonToken.START_ARRAY
            && "weights".equals(json.currentName())) {
          readShapes(json, shapes);
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

  /** Reads {@code ["name", [sizes …]], …} to the end of the list. */
  private static void readShapes(JsonParser json, Map<String, int[]> shapes) throws IOException {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      String name = json.nextTextValue();
      List<Integer> sizes = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        sizes.add(json.getIntValue());
      }
      json.nextToken();
      shapes.put(name, sizes.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** The formula's weights: exactly the tensors of the state dict. */
  Weights weights() {
    Weights.Builder weights = Weights.builder();
    shapes.forEach((name, shape) -> Formula.put(weights, name, shape, gain));
    return weights.build();
  }
}
