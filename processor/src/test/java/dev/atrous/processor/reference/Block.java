package dev.atrous.processor.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A block as the user declares it: an annotation's attributes and the layers that it stands for.
 *
 * @param conventions the padding and the epsilon that its annotation {@code @Block} gives once
 */
public record Block(
    String name, List<Attribute> attributes, List<Layer> layers, Map<String, Object> conventions) {

  public Block(String name, List<Attribute> attributes, List<Layer> layers) {
    this(name, attributes, layers, Map.of());
  }

  /** An attribute of a block; its default is null where the user must write it. */
  public record Attribute(String type, String name, Object otherwise) {}

  /** What the block reads: the parameters that name no layer of it, in order of appearance. */
  public List<String> inputs() {
    Set<String> names = new LinkedHashSet<>();
    layers.forEach(layer -> names.addAll(layer.reads()));
    layers.forEach(layer -> names.remove(layer.name()));
    return new ArrayList<>(names);
  }

  /** The layer that no other layer reads. */
  Layer output() {
    List<Layer> unread =
        layers.stream()
            .filter(layer -> layers.stream().noneMatch(o -> o.reads().contains(layer.name())))
            .toList();
    if (unread.size() != 1) {
      throw new IllegalArgumentException("@" + name + " has " + unread.size() + " outputs");
    }
    return unread.get(0);
  }

  Layer layer(String wanted) {
    return layers.stream().filter(layer -> layer.name().equals(wanted)).findFirst().orElseThrow();
  }

  boolean declares(String wanted) {
    return layers.stream().anyMatch(layer -> layer.name().equals(wanted));
  }
}
