package dev.atrous.processor.declare;

/**
 * The {@code @Named} of an interface: names for the weights of the layers that it inherits.
 *
 * @param heir the interface's simple name
 * @param named the value of {@code @Named}: its strings
 */
public record InheritedNames(String heir, Value named) {}
