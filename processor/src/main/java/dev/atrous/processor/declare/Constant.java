package dev.atrous.processor.declare;

/**
 * A constant of an enum, as the value of an annotation.
 *
 * @param type the enum's simple name
 */
public record Constant(String type, String name) {

  @Override
  public String toString() {
    return name;
  }
}
