package dev.atrous.processor.graph;

import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import java.util.List;

/**
 * A network with its edges resolved.
 *
 * @param leftOut layers that no output needs
 */
public record NetworkGraph(
    NetworkDeclaration declaration, Scope scope, List<LayerDeclaration> leftOut) {}
