package dev.atrous.processor.shape;

/** What a map is padded with; the constants of the language's enum of the same name. */
public enum PadMode {
  CONSTANT,
  REFLECT,
  EDGE
}
