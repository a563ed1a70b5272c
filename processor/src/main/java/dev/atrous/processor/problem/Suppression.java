package dev.atrous.processor.problem;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * {@code @Accept(Warning.GRIDDING)} or {@code @SuppressWarnings("atrous:gridding")} on a method or
 * on a type around it; {@code "atrous"} stands for all warnings of the processor, {@code "all"} for
 * those of javac too.
 */
final class Suppression {

  private static final String ACCEPT = "dev.atrous.dsl.Accept";

  private Suppression() {}

  /** Whether such warnings are silenced at the element. */
  static boolean of(Element element, Problem problem) {
    List<String> silencing = List.of(problem.key(), "atrous", "all");
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
        if (is(mirror, SuppressWarnings.class.getName())
            && values(mirror).stream().anyMatch(silencing::contains)) {
          return true;
        }
        if (is(mirror, ACCEPT) && values(mirror).contains(problem.name())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean is(AnnotationMirror mirror, String name) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(name);
  }

  /** Its strings or constants: by the Java language its only element is an array. */
  private static List<String> values(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .map(
            value ->
                value instanceof Element constant
                    ? constant.getSimpleName().toString()
                    : String.valueOf(value))
        .toList();
  }
}
