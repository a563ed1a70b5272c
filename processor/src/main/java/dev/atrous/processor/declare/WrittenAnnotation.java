package dev.atrous.processor.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An annotation as it is written, whether it compiles or not.
 *
 * @param name as written: {@code Conv} or {@code dev.atrous.dsl.Conv}
 * @param attributes the text of each value by the name before it; {@code value} where none is
 */
public record WrittenAnnotation(String name, Map<String, String> attributes) {

  public WrittenAnnotation {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The name without the package or the type around it. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
