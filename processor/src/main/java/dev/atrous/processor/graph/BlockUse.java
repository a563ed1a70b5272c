package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.problem.Place;

/** A block where it is used: its name, and the values that its layers can bind. */
record BlockUse(String name, Attributes attributes, Place place) {}
