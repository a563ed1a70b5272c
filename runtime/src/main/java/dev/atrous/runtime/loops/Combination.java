package dev.atrous.runtime.loops;

/**
 * How a number of one map and a number of another become one: the one list of the operations that
 * join maps element by element. The processor plans with it, and loops choose among them in
 * expressions, which do not compile where one is forgotten.
 */
public enum Combination {
  /** x + z. */
  ADD("add", "Sum"),

  /** x − z. */
  SUBTRACT("subtract", "Difference"),

  /** x · z. */
  MULTIPLY("multiply", "Product"),

  /** x / z. */
  DIVIDE("divide", "Quotient"),

  /** The greater of x and z; NaN if one of them is. */
  MAXIMUM("maximum", "Maximum"),

  /** The lesser of x and z; NaN if one of them is. */
  MINIMUM("minimum", "Minimum");

  private final String label;
  private final String result;

  Combination(String label, String result) {
    this.label = label;
    this.result = result;
  }

  /** The operation's name as summaries show it. */
  public String label() {
    return label;
  }

  /** What comes out, as a heading. */
  public String result() {
    return result;
  }

  /** Whether the order of the two counts, so that more than two cannot be joined one by one. */
  public boolean isOrdered() {
    return this == SUBTRACT || this == DIVIDE;
  }
}
