package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.List;

/** Lists everything in a file that cannot be imported, each with its node. */
public final class UnsaidException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Entry> entries;

  /**
   * Lists them.
   *
   * @param offer what can be done about it; may be empty
   */
  UnsaidException(List<Entry> entries, String offer) {
    super(message(entries) + (offer.isEmpty() ? "" : System.lineSeparator() + offer));
    this.entries = entries;
  }

  /**
   * One thing that cannot be imported.
   *
   * @param node the node of the file
   * @param reason what it does, and what comes nearest
   */
  public record Entry(NodeRecord node, String reason) {

    /** Where and what: the node's name and operation, or its output's name if it has none. */
    String text() {
      String name =
          node.name().isEmpty()
              ? "the node that makes '" + String.join("', '", node.outputs()) + "'"
              : "node '" + node.name() + "'";
      return name + " (" + node.operation() + "): " + reason;
    }
  }

  /** All of it, in the order of the file. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  private static String message(List<Entry> entries) {
    StringBuilder message = new StringBuilder();
    message
        .append(entries.size() == 1 ? "One node" : entries.size() + " nodes")
        .append(" cannot be imported:");
    for (Entry entry : entries) {
      message.append(System.lineSeparator()).append("  ").append(entry.text()).append(".");
    }
    return message.toString();
  }
}
