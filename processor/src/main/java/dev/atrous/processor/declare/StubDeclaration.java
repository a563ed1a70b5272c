package dev.atrous.processor.declare;

import java.util.List;

/** An abstract method of the interface as a stub has to implement it. */
public record StubDeclaration(String name, String returnType, List<Parameter> parameters) {

  /** A parameter by its type and name, both as source text. */
  public record Parameter(String type, String name) {}
}
