package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of the drawn graph: a layer, or a frame around the layers of a block. Told apart by
 * identity.
 */
final class DrawnNode {

  private final String path;
  private final String name;
  private final LayerSummary layer;
  private final List<DrawnNode> children = new ArrayList<>();
  private int copies = 1;

  private DrawnNode(String path, String name, LayerSummary layer) {
    this.path = path;
    this.name = name;
    this.layer = layer;
  }

  /**
   * A layer.
   *
   * @param name what it is called within its frame
   */
  static DrawnNode layer(String name, LayerSummary layer) {
    return new DrawnNode(layer.name(), name, layer);
  }

  static DrawnNode frame(String path, String name) {
    return new DrawnNode(path, name, null);
  }

  /** The full name. */
  String path() {
    return path;
  }

  String name() {
    return name;
  }

  /** The figures; empty for a frame. */
  Optional<LayerSummary> layer() {
    return Optional.ofNullable(layer);
  }

  List<DrawnNode> children() {
    return children;
  }

  /** How many times it stands there, one behind the other. */
  int copies() {
    return copies;
  }

  void copies(int number) {
    copies = number;
  }

  /** The layers in it, itself if it is one. */
  List<DrawnNode> layers() {
    if (layer != null) {
      return List.of(this);
    }
    return children.stream().flatMap(child -> child.layers().stream()).toList();
  }

  /** Equal for boxes that look the same but for their names' beginnings. */
  String look() {
    StringBuilder look = new StringBuilder();
    if (layer == null) {
      look.append('[');
      children.forEach(child -> look.append(child.look()).append('|'));
      return look.append(']').append(copies).toString();
    }
    return look.append(layer.operation())
        .append(layer.output())
        .append(layer.rate())
        .append(layer.parameters())
        .append(layer.multiplyAdds())
        .append('×')
        .append(copies)
        .toString();
  }
}
