package dev.atrous.dsl;

/** What {@link Pad} surrounds a map with. */
public enum PadMode {
  /** One value. */
  CONSTANT,

  /**
   * What lies as far inside, mirrored at the outermost row or column, which is not repeated: {@code
   * c b | a b c | b a}. PyTorch's {@code ReflectionPad2d}.
   */
  REFLECT,

  /** The outermost row or column, repeated: {@code a a | a b c | c c}. PyTorch's replication. */
  EDGE
}
