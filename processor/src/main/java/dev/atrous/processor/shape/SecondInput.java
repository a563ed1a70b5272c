package dev.atrous.processor.shape;

/** What an operation may read of a second map. */
public enum SecondInput {
  /** Nothing: it has one input at the most. */
  NONE,
  /** Its values, as of the first. */
  VALUES,
  /** Its height and width only. */
  SIZE,
  /** The number of its channels only. */
  CHANNELS
}
