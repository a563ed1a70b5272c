package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;

/** A parameter of a layer's method: the name of the layer that it reads. */
public record EdgeDeclaration(String name, Place place) {}
