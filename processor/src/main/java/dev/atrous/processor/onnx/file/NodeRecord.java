package dev.atrous.processor.onnx.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node of the graph: one operation.
 *
 * @param name its name, empty where the file gives none
 * @param operation the operation's name, such as {@code Conv}
 * @param domain the operator set that the operation is of; empty for ONNX's own
 * @param inputs the names of the tensors that it reads; an empty one is left out
 * @param outputs the names of the tensors that it makes; an empty one is not needed
 * @param attributes its attributes by name
 */
public record NodeRecord(
    String name,
    String operation,
    String domain,
    List<String> inputs,
    List<String> outputs,
    Map<String, AttributeRecord> attributes) {

  /** All that it reads: its inputs, and what graphs in its attributes read of the one around. */
  public List<String> reads() {
    return Stream.concat(
            inputs.stream().filter(input -> !input.isEmpty()),
            attributes.values().stream().flatMap(each -> each.captured().stream()))
        .toList();
  }
}
