package dev.atrous.processor.problem;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * A place in the user's source: an element, or the annotation on it, or the very value in that
 * annotation. Stages carry it along without looking inside; only printing opens it.
 *
 * @param inside the block and its layer in which a problem arose, when the place is that block's
 *     use; empty elsewhere
 */
public record Place(
    Element element, AnnotationMirror annotation, AnnotationValue value, String inside) {

  /** For graphs that no compiler has read, as tests build them. */
  public static final Place NOWHERE = new Place(null, null, null, "");

  public static Place of(Element element) {
    return new Place(element, null, null, "");
  }

  public Place at(AnnotationMirror mirror) {
    return new Place(element, mirror, null, inside);
  }

  public Place at(AnnotationValue annotationValue) {
    return new Place(element, annotation, annotationValue, inside);
  }

  /** The same place, for a problem that arose in {@code layer} of a block used here. */
  public Place inside(String layer) {
    return new Place(element, annotation, value, inside.isEmpty() ? layer : inside + " › " + layer);
  }

  void print(Messager messager, Diagnostic.Kind kind, String message) {
    if (element == null) {
      messager.printMessage(kind, message);
    } else if (annotation == null) {
      messager.printMessage(kind, message, element);
    } else if (value == null) {
      messager.printMessage(kind, message, element, annotation);
    } else {
      messager.printMessage(kind, message, element, annotation, value);
    }
  }
}
