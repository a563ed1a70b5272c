package dev.atrous.processor.graph;

/** What the parts of a network, a block or a layer are called in a weights file. */
@FunctionalInterface
interface Naming {

  /** Names as they are declared. */
  Naming PLAIN = part -> part;

  /** The full name of a part, such as {@code depthwise.norm}; the empty part is the whole. */
  String of(String part);

  /** The names of the parts of one part. */
  default Naming below(String name) {
    return part -> of(part.isEmpty() ? name : name + "." + part);
  }
}
