package dev.atrous.processor.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One annotation of a layer's chain as the user writes it: an operation or a block, the attributes
 * that are written, and for layers of blocks the attributes taken from the block (this layer's
 * attribute → the block's).
 */
public record Use(String annotation, Map<String, Object> written, Map<String, String> bound) {

  public static Use of(String annotation) {
    return new Use(annotation, Map.of(), Map.of());
  }

  /** The same with one more attribute written. */
  public Use with(String attribute, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(written);
    more.put(attribute, value);
    return new Use(annotation, more, bound);
  }

  /** The same with one more attribute taken from the block's attribute. */
  public Use binding(String attribute, String ofBlock) {
    Map<String, String> more = new LinkedHashMap<>(bound);
    more.put(attribute, ofBlock);
    return new Use(annotation, written, more);
  }
}
