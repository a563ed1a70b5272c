package dev.atrous.processor.shape;

/** The rules for padding; the constants of the language's enum of the same name. */
public enum Padding {
  VALID,
  SAME,
  HALF,
  FULL
}
