package dev.atrous.processor.problem;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** One problem found at one place, with its text filled in. */
public record Finding(Problem problem, Place place, String text) {

  public boolean isError() {
    return problem.kind() == Diagnostic.Kind.ERROR;
  }

  public boolean isWarning() {
    return problem.kind() == Diagnostic.Kind.WARNING;
  }

  /** Whether it is a warning that the user has silenced, there or at the network. */
  public boolean isSilencedIn(Element network) {
    return isWarning()
        && (Suppression.of(place.element(), problem) || Suppression.of(network, problem));
  }

  /** What the user reads: {@code [NumberTooSmall] In @Residual › first: kernel = 0, but …}. */
  String message() {
    String inside = place.inside().isEmpty() ? "" : "In " + place.inside() + ": ";
    String silence =
        isWarning() && place.element() != null && problem.isAcceptable()
            ? " If it is meant, add @Accept(Warning." + problem.name() + ")."
            : "";
    return "[" + problem.id() + "] " + inside + text + silence;
  }

  /**
   * Whether this is the other finding over again: another copy of a repeated layer, another layer
   * that the same wrong value is bound to, another network that inherits the same wrong layer.
   */
  public boolean repeats(Finding other) {
    if (problem != other.problem || place.element() == null || !place.samePosition(other.place)) {
      return false;
    }
    if (place.value() != null && place.isOnType() && !place.inside().equals(other.place.inside())) {
      return withoutNumbers(text).equals(withoutNumbers(other.text)); // one value, many layers
    }
    return place.value() != null
        || place.isInBlock()
        || place.isParameter()
        || place.block().equals(other.place.block())
            && withoutNumbers(text).equals(withoutNumbers(other.text));
  }

  /** Whether this is the other finding over again at another use of the same wrong block. */
  boolean repeatsAtAnotherUse(Finding other) {
    return problem == other.problem
        && place.value() == null
        && !place.block().isEmpty()
        && place.block().equals(other.place.block())
        && text.equals(other.text);
  }

  /** Without the numbers of copies and what depends on them. */
  private static String withoutNumbers(String text) {
    return text.replaceAll("\\d+", "");
  }

  public void print(Messager messager) {
    place.print(messager, problem.kind(), message());
  }
}
