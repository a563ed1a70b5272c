package dev.atrous.processor.check;

import dev.atrous.processor.graph.Scope;
import java.util.List;

/** A scope in which every node has a shape; as {@link Scope} otherwise. */
public record CheckedScope(
    Scope.Kind kind,
    String title,
    List<CheckedNode> inputs,
    List<CheckedNode> nodes,
    List<CheckedNode> outputs) {}
