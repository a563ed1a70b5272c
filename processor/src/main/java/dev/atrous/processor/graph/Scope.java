package dev.atrous.processor.graph;

import java.util.List;

/**
 * Nodes that read each other and become one generated class: a network, a block, a chain, or the
 * copies of a repeated chain.
 *
 * @param title what it is called: the network's, block's or layer's name
 * @param inputs nodes that stand for what the scope reads
 * @param nodes in an order in which each can be computed
 * @param outputs one, but for a network
 */
public record Scope(
    Kind kind, String title, List<Node> inputs, List<Node> nodes, List<Node> outputs) {

  /** Where a scope comes from. */
  public enum Kind {
    NETWORK,
    BLOCK,
    CHAIN,
    REPEAT;

    /**
     * The full name of a layer in such a scope.
     *
     * @param path the scope's own
     * @param name the layer's within it
     */
    public String path(String path, String name) {
      return switch (this) {
        case CHAIN -> path;
        case REPEAT -> path + "." + name.substring("copy".length());
        default -> path.isEmpty() ? name : path + "." + name;
      };
    }
  }
}
