package dev.atrous.processor.reference.operations;

/** Where an operation gets the values of its parameters from, by their suffix. */
@FunctionalInterface
public interface Values {

  float[] of(String suffix);
}
