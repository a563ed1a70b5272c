package dev.atrous.processor.reference.operations;

/** Says that an operation cannot be applied to what it reads; generators try something else. */
public final class ImpossibleShape extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ImpossibleShape(String message) {
    super(message);
  }

  /** Throws unless the condition holds. */
  static void unless(boolean condition, String message) {
    if (!condition) {
      throw new ImpossibleShape(message);
    }
  }
}
