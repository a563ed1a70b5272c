package dev.atrous.processor.onnx.file;

import java.util.List;

/**
 * An input or output of the graph.
 *
 * @param name its name
 * @param type the type of its elements, or null where the file does not say
 * @param extents its extents: a number, a name where the extent is open, or {@code ?}; null where
 *     the file does not say how many there are
 */
public record ValueRecord(String name, ElementType type, List<String> extents) {}
