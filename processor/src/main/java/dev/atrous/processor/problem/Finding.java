package dev.atrous.processor.problem;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** One problem found at one place, with its text filled in. */
public record Finding(Problem problem, Place place, String message) {

  public boolean isError() {
    return problem.kind() == Diagnostic.Kind.ERROR;
  }

  public void print(Messager messager) {
    place.print(messager, problem.kind(), message);
  }
}
