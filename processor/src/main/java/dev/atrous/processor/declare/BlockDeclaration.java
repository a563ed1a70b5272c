package dev.atrous.processor.declare;

import java.util.List;

/** A block as its annotation declares it; the use's values are in the operation that uses it. */
public record BlockDeclaration(String name, List<LayerDeclaration> layers) {}
