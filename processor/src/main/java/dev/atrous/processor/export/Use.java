package dev.atrous.processor.export;

import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.WeightTensor;
import java.util.List;

/**
 * An operation where it stands.
 *
 * @param nodes takes what it becomes
 * @param operation the operation itself
 * @param inputs the values that it reads
 * @param shapes their shapes
 * @param output the shape of what it makes
 * @param weights what the names of its weights begin with
 */
record Use(
    Nodes nodes,
    Operation operation,
    List<String> inputs,
    List<MapShape> shapes,
    MapShape output,
    String weights) {

  String input() {
    return inputs.get(0);
  }

  MapShape shape() {
    return shapes.get(0);
  }

  int channels() {
    return shape().channels();
  }

  /** Adds a node of the operation's first input. */
  String add(String type, String... attributes) {
    return nodes.add(type, input(), attributes);
  }

  /** One of its tensors of weights. */
  String weight(String name, long... dimensions) {
    WeightTensor tensor =
        operation.tensors(shapes).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return nodes.weight(weights + "." + name, tensor, dimensions);
  }

  /** One of its tensors of weights, of a number for each channel of a map. */
  String weightOfChannels(String name) {
    return weight(name, channels(), 1, 1);
  }

  /** Its map with another split of the axes behind the batch, which stays as it is. */
  String reshaped(String value, long... sizes) {
    long[] all = new long[sizes.length + 1]; // zero: as it is
    System.arraycopy(sizes, 0, all, 1, sizes.length);
    return nodes.add("Reshape", List.of(value, nodes.integers(all)));
  }
}
