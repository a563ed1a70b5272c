package dev.atrous.processor.problem;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * {@code @SuppressWarnings("atrous:gridding")} on a method or on a type around it; {@code "atrous"}
 * stands for all warnings of the processor, {@code "all"} for those of javac too.
 */
final class Suppression {

  private Suppression() {}

  /** Whether warnings with this key are silenced at the element. */
  static boolean of(Element element, String key) {
    List<String> silencing = List.of(key, "atrous", "all");
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
        if (isSuppressWarnings(mirror) && values(mirror).stream().anyMatch(silencing::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSuppressWarnings(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(SuppressWarnings.class.getName());
  }

  /** Its strings: by the Java language its only element is an array. */
  private static List<String> values(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .flatMap(strings -> ((List<?>) strings).stream())
        .map(string -> String.valueOf(((AnnotationValue) string).getValue()))
        .toList();
  }
}
